using System.IO;
using System.Linq;
using CsCheck;
using Xunit;

namespace NetGen.Tests.Formats;

public sealed class RoundTripTests
{
    private static readonly Activation[] Activations = System.Enum.GetValues<Activation>();

    private static readonly Gen<ShapedNetwork> Networks =
        Gen.Select(
            Gen.Int[1, 40],
            Gen.Select(Gen.Int[1, 40], Gen.OneOfConst(Activations)).Array[1, 5],
            Gen.Long,
            (inputs, layers, seed) => new ShapedNetwork(inputs, layers).Filled(seed));

    [Fact]
    public void SavedNetwork_LoadsToTheSameBits()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("odd.safetensors");
        var network = new OddNet(seed: 42);
        network.Save(path);
        OddNet loaded = OddNet.Load(path);
        Assert.Equal(Bits(network), Bits(loaded));
        Assert.Equal([path], Directory.GetFiles(folder.Path));

        float[] expected = new float[1], actual = new float[1];
        network.Predict([1, 2, 3], expected);
        loaded.Predict([1, 2, 3], actual);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void EveryShape_KeepsItsBitsThroughAStream() => Networks.Sample(
        network =>
        {
            byte[] bytes = Bytes(network);
            (int, Activation)[] layers = [.. network.Layout.Layers.Select(layer => (layer.Units, layer.Activation))];
            var again = new ShapedNetwork(network.Layout.InputSize, layers);
            again.LoadFrom(new MemoryStream(bytes));
            return Bits(network).SequenceEqual(Bits(again)) && bytes.SequenceEqual(Bytes(again));
        },
        iter: 200);

    [Fact]
    public void GeneratedNetworks_KeepTheirBitsThroughAStream()
    {
        WideNet wide = new(7);
        Assert.Equal(Bits(wide), Bits(WideNet.Load(new MemoryStream(Bytes(wide)))));
        LeastNet least = new(7);
        Assert.Equal(Bits(least), Bits(LeastNet.Load(new MemoryStream(Bytes(least)))));
        SameShapesNet same = new(7);
        Assert.Equal(Bits(same), Bits(SameShapesNet.Load(new MemoryStream(Bytes(same)))));
    }

    [Fact]
    public void SpecialNumbers_KeepTheirBits()
    {
        var network = new LeastNet();
        foreach (float value in new[] { -0f, float.Epsilon, -float.Epsilon, float.MaxValue, float.MinValue, 1e-40f })
        {
            network.Layer1.Weights[0, 0] = value;
            Assert.Equal(Bits(network), Bits(LeastNet.Load(new MemoryStream(Bytes(network)))));
        }
    }

    [Fact]
    public void Stream_IsReadFromItsPosition_AndMayBeUnseekable()
    {
        var network = new OddNet(3);
        var stream = new MemoryStream();
        stream.Write([1, 2, 3]);
        network.Save(stream);
        stream.Position = 3;
        Assert.Equal(Bits(network), Bits(OddNet.Load(stream)));
        Assert.True(stream.CanRead);
        Assert.Equal(Bits(network), Bits(OddNet.Load(new ForwardStream(Bytes(network)))));
    }

    [Fact]
    public void EqualNetworks_GiveEqualFiles_WithWeightsAsPyTorchHasThem()
    {
        var network = new OddNet(42);
        Assert.Equal(Bytes(network), Bytes(new OddNet(42)));
        using SafetensorsFile file = SafetensorsFile.Open(new MemoryStream(Bytes(network)));
        Assert.Equal(["0.weight", "0.bias", "2.weight", "2.bias", "4.weight", "4.bias"], file.Tensors.Select(tensor => tensor.Name));
        Assert.Equal([17L, 5L], file.Find("2.weight")!.Shape);
        Assert.Equal(network.Layer2.Weights[16, 3], file.ReadSingles(file.Find("2.weight")!)[(16 * 5) + 3]);
        Assert.Equal(network.Layer2.Biases.ToArray(), file.ReadSingles(file.Find("2.bias")!));
        Assert.All(file.Tensors, tensor => Assert.Equal(0, tensor.Start % 4));
    }

    [Fact]
    public void Padding_IsZeroAfterLoading()
    {
        OddNet network = OddNet.Load(new MemoryStream(Bytes(new OddNet(1))));
        int parameters = FileBytes.StateDict(network, "a", "b", "c").Sum(tensor => tensor.Values.Count(value => value != 0));
        Assert.Equal(parameters, network.Parameters.Buffer.ToArray().Count(value => value != 0));
    }

    internal static byte[] Bytes(INetwork network)
    {
        var stream = new MemoryStream();
        network.Save(stream);
        return stream.ToArray();
    }

    internal static int[] Bits(INetwork network) =>
        network.Parameters.Buffer.ToArray().Select(System.BitConverter.SingleToInt32Bits).ToArray();

    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
