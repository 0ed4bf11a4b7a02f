using System;
using System.IO;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Formats;

/// <summary>Which tensor becomes which parameter.</summary>
public sealed class NamingTests
{
    private static readonly OddNet Odd = new(11);
    private static readonly SameShapesNet Same = new(12);

    [Fact]
    public void StateDictOfASequential_LoadsByItsNames() =>
        Assert.Equal(RoundTripTests.Bits(Odd), RoundTripTests.Bits(OddNet.Load(Torch(Odd, "0", "2", "4"))));

    [Fact]
    public void SequentialNumbers_CountActivationsAsModules()
    {
        var network = new ShapedNetwork(2, (2, Activation.Linear), (2, Activation.Tanh), (2, Activation.Linear), (2, Activation.Softmax));
        string[] names = [.. Enumerable.Range(0, 4).Select(layer => TensorNames.Sequential(network.Layout, layer, "bias"))];
        Assert.Equal(["0.bias", "1.bias", "3.bias", "4.bias"], names);
        Assert.Throws<ArgumentOutOfRangeException>(() => TensorNames.Sequential(network.Layout, 4, "bias"));
    }

    [Theory]
    [InlineData("fc1", "fc2", "fc3")]
    [InlineData("module.encoder", "module.middle", "module.decoder")]
    [InlineData("1", "3", "5")]
    [InlineData("0", "3", "6")]
    [InlineData("2", "1", "0")]
    public void OtherNames_LoadByShape(params string[] modules) =>
        Assert.Equal(RoundTripTests.Bits(Odd), RoundTripTests.Bits(OddNet.Load(Torch(Odd, modules))));

    [Theory]
    [InlineData("net.1", "net.3", "net.5", "net.7")]
    [InlineData("net.8", "net.9", "net.10", "net.11")]
    [InlineData("input", "block.2", "block.10", "output")]
    [InlineData("a.0.1", "a.0.2", "a.1.0", "a.1.1")]
    [InlineData("0", "3", "6", "9")]
    public void EqualShapes_GoByTheNumbersInTheNames(params string[] modules) =>
        Assert.Equal(RoundTripTests.Bits(Same), RoundTripTests.Bits(SameShapesNet.Load(Torch(Same, modules))));

    [Theory]
    [InlineData("input", "first", "second", "output")]
    [InlineData("a", "b.1", "c.2", "d")]
    [InlineData("a", "b.1", "b.01", "d")]
    [InlineData("7", "5", "3", "1")]
    public void EqualShapesWithoutAnOrder_AreAnErrorThatListsBothSides(params string[] modules)
    {
        var wrong = Assert.Throws<NetworkFormatException>(() => SameShapesNet.Load(Torch(Same, modules)));
        Assert.Contains("2.weight [8, 8]", wrong.Message, StringComparison.Ordinal);
        Assert.Contains($"{modules[1]}.weight F32 [8, 8]", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Biases_GoWithTheWeightsWhoseNameTheyShare()
    {
        // Both biases have two numbers; the weights' shapes say which layer they belong to, and no number in a name does.
        ShapedNetwork source = new ShapedNetwork(3, (2, Activation.Tanh), (2, Activation.Linear)).Filled(5);
        ShapedNetwork target = new(3, (2, Activation.Tanh), (2, Activation.Linear));
        target.LoadFrom(Torch(source, "zebra", "antelope"));
        Assert.Equal(RoundTripTests.Bits(source), RoundTripTests.Bits(target));
    }

    [Fact]
    public void NamesWithoutSuffix_LoadByOrder()
    {
        string[] names = ["W1", "b1", "W2", "b2", "W3", "b3", "W4", "b4"];
        var tensors = FileBytes.StateDict(Same, "0", "1", "2", "3").Select((tensor, i) => (names[i], tensor.Shape, tensor.Values));
        Assert.Equal(RoundTripTests.Bits(Same), RoundTripTests.Bits(SameShapesNet.Load(new MemoryStream(FileBytes.Torch(tensors)))));
    }

    [Fact]
    public void Naming_IsTheUsers()
    {
        var options = new SafetensorsOptions { Naming = (network, layer, parameter) => $"actor.{layer}/{parameter}" };
        var stream = new MemoryStream();
        Same.Save(stream, options);
        stream.Position = 0;
        using SafetensorsFile file = SafetensorsFile.Open(stream);
        Assert.NotNull(file.Find("actor.3/bias"));
        stream.Position = 0;
        Assert.Equal(RoundTripTests.Bits(Same), RoundTripTests.Bits(SameShapesNet.Load(stream, options)));
        var alike = new SafetensorsOptions { Naming = (_, _, parameter) => parameter };
        Assert.Throws<ArgumentException>(() => Same.Save(new MemoryStream(), alike));
    }

    [Fact]
    public void WrongShape_NamesTheTensorAndBothShapes()
    {
        var tensors = FileBytes.StateDict(Odd, "0", "2", "4")
            .Select(tensor => tensor.Name == "2.weight" ? (tensor.Name, [5L, 17L], tensor.Values) : tensor);
        var wrong = Assert.Throws<NetworkFormatException>(() => OddNet.Load(new MemoryStream(FileBytes.Torch(tensors))));
        Assert.Equal("2.weight", wrong.Tensor);
        Assert.Contains("[5, 17]", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("[17, 5]", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingTensor_IsAnErrorThatListsBothSides()
    {
        var tensors = FileBytes.StateDict(Odd, "0", "2", "4").Where(tensor => tensor.Name != "4.bias");
        var wrong = Assert.Throws<NetworkFormatException>(() => OddNet.Load(new MemoryStream(FileBytes.Torch(tensors))));
        Assert.Contains("OddNet has 6 tensors, the file 5", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ExtraTensor_IsNamed_UnlessItIsAllowed()
    {
        byte[] file = FileBytes.Torch(FileBytes.StateDict(Odd, "0", "2", "4").Append(("3.running_mean", [5L], new float[5])));
        Assert.Equal("3.running_mean", Assert.Throws<NetworkFormatException>(() => OddNet.Load(new MemoryStream(file))).Tensor);
        OddNet loaded = OddNet.Load(new MemoryStream(file), new SafetensorsOptions { AllowExtraTensors = true });
        Assert.Equal(RoundTripTests.Bits(Odd), RoundTripTests.Bits(loaded));
    }

    [Fact]
    public void SomeNamesInCommon_ProveNothing()
    {
        // A dropout behind the second layer moves the numbers: "4" is here the third linear module, where it would else be the fourth.
        (int, Activation)[] layers = [(2, Activation.Linear), (2, Activation.Tanh), (2, Activation.Linear), (2, Activation.Linear)];
        ShapedNetwork network = new ShapedNetwork(2, layers).Filled(9);
        Assert.Equal("3.weight", TensorNames.Sequential(network.Layout, 2, "weight"));
        var again = new ShapedNetwork(2, layers);
        again.LoadFrom(Torch(network, "0", "1", "4", "5"));
        Assert.Equal(RoundTripTests.Bits(network), RoundTripTests.Bits(again));
    }

    private static MemoryStream Torch(INetwork network, params string[] modules) =>
        new(FileBytes.Torch(FileBytes.StateDict(network, modules)));
}
