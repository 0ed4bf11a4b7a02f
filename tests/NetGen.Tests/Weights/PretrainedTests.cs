using System;
using System.IO;
using System.Linq;
using NetGen.Runtime;
using NetGen.Tests.Formats;
using Xunit;

namespace NetGen.Tests.Weights;

/// <summary>
/// The file beside this one, by hand: 0.weight [[1, 2], [3, 4], [−5, −6]] in half precision, 0.bias, 2.weight and 2.bias in single.
/// </summary>
[Weights("Weights/relu.safetensors")]
[Input(2)]
[Dense(3, Activation.Relu)]
[Dense(1)]
public sealed partial class PretrainedNet;

[Input(2)]
[Dense(3, Activation.Relu)]
[Dense(1)]
public sealed partial class UnlistedNet;

/// <summary>Weights that are part of the assembly.</summary>
public sealed class PretrainedTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 2)]
    [InlineData(-1, -1)]
    [InlineData(-2, 0.5)]
    public void Pretrained_PredictsWithTheWeightsOfTheFile(float x, float y)
    {
        float[] hidden = [Math.Max(0, x + (2 * y) + 0.5f), Math.Max(0, (3 * x) + (4 * y) - 0.25f), Math.Max(0, (-5 * x) - (6 * y) + 0.125f)];
        float[] output = new float[1];
        PretrainedNet.Pretrained.Predict([x, y], output);
        Assert.Equal(hidden[0] - (0.5f * hidden[1]) + (2 * hidden[2]) + 0.75f, output[0]);
    }

    [Fact]
    public void Pretrained_IsOneNetwork() => Assert.Same(PretrainedNet.Pretrained, PretrainedNet.Pretrained);

    [Fact]
    public void Resource_IsAViewOfTheAssembly()
    {
        using Stream stream = typeof(PretrainedNet).Assembly.GetManifestResourceStream("NetGen.Weights/Weights/relu.safetensors")!;
        Assert.IsType<UnmanagedMemoryStream>(stream, exactMatch: false);
    }

    [Fact]
    public void WeightsThatAreNotThere_AreAnErrorThatSaysWhatToDo()
    {
        var wrong = Assert.Throws<InvalidOperationException>(() => EmbeddedWeights.Load("none.safetensors", () => new UnlistedNet()));
        Assert.Contains("<Weights Include=\"none.safetensors\" />", wrong.Message, StringComparison.Ordinal);

        // A failure is not remembered.
        UnlistedNet loaded = EmbeddedWeights.Load("Weights/relu.safetensors", () => new UnlistedNet());
        Assert.True(RoundTripTests.Bits(PretrainedNet.Pretrained).SequenceEqual(RoundTripTests.Bits(loaded)));
    }
}
