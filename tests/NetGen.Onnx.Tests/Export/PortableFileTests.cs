using System.IO;
using System.Linq;
using NetGen.Onnx.Tests.Support;
using Xunit;

namespace NetGen.Onnx.Tests.Export;

public sealed class PortableFileTests
{
    [Fact]
    public void SafetensorsFile_OfANetworkComesBackAsItWas()
    {
        INetwork network = TestNetworks.Create(Activation.Sine, 1);
        string path = Path.GetTempFileName();
        NetworkFile.Save(network, path);
        PortableNetwork read = PortableFile.Load(path), original = PortableNetwork.From(network);
        Assert.Equal(original.ToDeclaration().ToString(), read.ToDeclaration().ToString());
        foreach ((PortableLayer expected, PortableLayer actual) in original.Layers.Zip(read.Layers))
        {
            Compare.SameBits(expected.Weights.Span, actual.Weights.Span);
            Compare.SameBits(expected.Biases.Span, actual.Biases.Span);
        }

        string again = Path.GetTempFileName();
        PortableFile.Save(read, again);
        Assert.Equal(File.ReadAllBytes(path), File.ReadAllBytes(again));
        File.Delete(path);
        File.Delete(again);
    }

    [Fact]
    public void OnnxModel_KeepsTheLoss()
    {
        var layer = new PortableLayer(1, 1, Activation.Sigmoid, 0, new float[1], new float[1]);
        var network = new PortableNetwork("Net", [layer], Loss.MeanAbsoluteError);
        using var stream = new MemoryStream();
        OnnxExport.Write(network, stream);
        Assert.Equal(Loss.MeanAbsoluteError, OnnxImport.Parse(stream.ToArray(), "m").Loss);
    }

    [Fact]
    public void File_WithoutADeclarationIsRefused()
    {
        string path = Path.GetTempFileName();
        SafetensorsFile.Write(path, [new TensorValues("w", [1], [1f])]);
        var error = Assert.Throws<NetworkFormatException>(() => PortableFile.Load(path));
        Assert.Contains("declare no network", error.Message, System.StringComparison.Ordinal);
        File.Delete(path);
    }
}
