using System;
using System.IO;
using System.Linq;
using NetGen.Onnx.Protocol;
using NetGen.Onnx.Tests.Support;
using Xunit;

namespace NetGen.Onnx.Tests.Export;

public sealed class ExportedNetworkTests
{
    private const int Rows = 9;

    public static TheoryData<Activation, int> Networks
    {
        get
        {
            var data = new TheoryData<Activation, int>();
            foreach ((Activation activation, int shape) in TestNetworks.All) data.Add(activation, shape);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Outputs_AreThoseOfOnnxRuntime(Activation activation, int shape)
    {
        INetwork network = TestNetworks.Create(activation, shape);
        float[] inputs = Compare.Normal(Rows * network.Layout.InputSize, seed: 7);
        float[] expected = new float[Rows * network.Layout.OutputSize];
        for (int row = 0; row < Rows; row++)
        {
            int n = network.Layout.InputSize, m = network.Layout.OutputSize;
            network.Predict(inputs.AsSpan(row * n, n), expected.AsSpan(row * m, m));
        }

        float[] actual = Referee.Run(Bytes(network), inputs, [Rows, network.Layout.InputSize]);
        Compare.Near(expected, actual);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Import_GivesTheSameLayersAndWeightBits(Activation activation, int shape)
    {
        INetwork network = TestNetworks.Create(activation, shape);
        PortableNetwork original = PortableNetwork.From(network), read = OnnxImport.Parse(Bytes(network), "model");
        Assert.Equal(original.Name, read.Name);
        Assert.Equal(original.Layers.Count, read.Layers.Count);
        foreach ((PortableLayer expected, PortableLayer actual) in original.Layers.Zip(read.Layers))
        {
            Assert.Equal((expected.Inputs, expected.Units, expected.Activation), (actual.Inputs, actual.Units, actual.Activation));
            Assert.Equal(expected.ActivationParameter, actual.ActivationParameter);
            Compare.SameBits(expected.Weights.Span, actual.Weights.Span);
            Compare.SameBits(expected.Biases.Span, actual.Biases.Span);
        }
    }

    [Fact]
    public void Model_StatesOpsetAndFormat()
    {
        ModelProto model = ModelProto.Parser.ParseFrom(Bytes(TestNetworks.Create(Activation.Relu, 0)));
        Assert.Equal(OnnxExport.Opset, Assert.Single(model.OpsetImport).Version);
        Assert.Equal(OnnxExport.IrVersion, model.IrVersion);
    }

    [Fact]
    public void Save_ReplacesTheFileAndLeavesNothingBeside()
    {
        string folder = Directory.CreateTempSubdirectory().FullName, path = Path.Combine(folder, "net.onnx");
        File.WriteAllText(path, "old");
        INetwork network = TestNetworks.Create(Activation.Tanh, 1);
        OnnxExport.Save(network, path);
        Assert.Equal(Bytes(network), File.ReadAllBytes(path));
        Assert.Single(Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Save_ThatFailsLeavesTheOldFile()
    {
        string folder = Directory.CreateTempSubdirectory().FullName, path = Path.Combine(folder, "net.onnx");
        File.WriteAllText(path, "old");
        var unknown = new PortableNetwork("Net", [new(1, 1, (Activation)99, 0, new float[1], new float[1])]);
        Assert.Throws<NotSupportedException>(() => OnnxExport.Save(unknown, path));
        Assert.Equal("old", File.ReadAllText(path));
        Assert.Single(Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    private static byte[] Bytes(INetwork network)
    {
        using var stream = new MemoryStream();
        OnnxExport.Write(PortableNetwork.From(network), stream);
        return stream.ToArray();
    }
}
