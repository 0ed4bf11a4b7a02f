using System;
using System.Globalization;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Data;

public class TrainingDataTests
{
    private static readonly float[] Inputs = [1, 2, 3, 4, 5, 6], Targets = [10, 20, 30];

    [Fact]
    public void From_KnowsItsShape()
    {
        TrainingData data = TrainingData.From(Inputs, Targets, 2, 1);
        Assert.Equal((3, 2, 1, false), (data.Count, data.InputSize, data.OutputSize, data.HasClasses));
        Assert.Equal([3f, 4f], data.Input(1).ToArray());
    }

    [Fact]
    public void FromClasses_CountsUpToTheHighestClass()
    {
        TrainingData data = TrainingData.FromClasses(Inputs, Classes(0, 4, 2), 2);
        Assert.Equal((3, 2, 5, true), (data.Count, data.InputSize, data.OutputSize, data.HasClasses));
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "Infinity")]
    [InlineData(float.NegativeInfinity, "-Infinity")]
    public void AValueThatIsNotFinite_IsNamedByRowAndColumn(float value, string text)
    {
        float[] inputs = [.. Inputs], targets = [.. Targets];
        inputs[3] = value;
        AssertSays($"input in row 1, column 1 is {text}", "inputs", () => TrainingData.From(inputs, Targets, 2, 1));
        AssertSays($"input in row 1, column 1 is {text}", "inputs", () => TrainingData.FromClasses(inputs, Classes(0, 1, 2), 2));
        targets[2] = value;
        AssertSays($"target in row 2, column 0 is {text}", "targets", () => TrainingData.From(Inputs, targets, 2, 1));
        AssertSays($"target in row 0, column 2 is {text}", "targets", () => TrainingData.From(Targets, targets, 3, 3));
    }

    [Fact]
    public void AlreadyChecked_LooksAtNoValue()
    {
        float[] inputs = [1, float.NaN];
        Assert.Equal(2, TrainingData.From(inputs, inputs, 1, 1, alreadyChecked: true).Count);
        Assert.Equal(2, TrainingData.FromClasses(inputs, Classes(0, 1), 1, alreadyChecked: true).Count);
    }

    [Fact]
    public void LengthsThatDoNotAgree_AreSaidInNumbers()
    {
        AssertSays("5 floats are no whole number of input rows of 2", "inputs", () => TrainingData.From(Inputs.AsMemory(0, 5), Targets, 2, 1));
        AssertSays("3 floats are no whole number of target rows of 2", "targets", () => TrainingData.From(Inputs, Targets, 2, 2));
        AssertSays("3 rows of inputs, and 2 of targets", "targets", () => TrainingData.From(Inputs, Targets.AsMemory(0, 2), 2, 1));
        AssertSays("3 rows of inputs, and 2 classes", "classes", () => TrainingData.FromClasses(Inputs, Classes(0, 1), 2));
        AssertSays("no input rows", "inputs", () => TrainingData.From(default, Targets, 2, 1));
        AssertSays("no target rows", "targets", () => TrainingData.From(Inputs, default, 2, 1));
        AssertSays("must be at least 1", "inputs", () => TrainingData.From(Inputs, Targets, 0, 1));
        AssertSays("must be at least 1", "targets", () => TrainingData.From(Inputs, Targets, 2, -1));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void AClassOutOfRange_IsNamedByRow(int value) => AssertSays(
        $"class in row 2 is {value.ToString(CultureInfo.InvariantCulture)}", "classes", () => TrainingData.FromClasses(Inputs, Classes(0, 1, value), 2));

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void ARowThatIsNotThere_IsRefused(int row) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TrainingData.From(Inputs, Targets, 2, 1).Input(row).ToArray());

    [Fact]
    public void Gather_CopiesRowsInTheOrderAsked()
    {
        float[] inputs = new float[4], targets = new float[2];
        TrainingData.From(Inputs, Targets, 2, 1).Gather([2, 0], inputs, targets, 1);
        Assert.Equal([5f, 6f, 1f, 2f], inputs);
        Assert.Equal([30f, 10f], targets);
    }

    [Fact]
    public void Gather_MakesOneHotRowsAsWideAsTheNetwork()
    {
        float[] inputs = new float[4], targets = [.. Enumerable.Repeat(9f, 9)];
        TrainingData.FromClasses(Inputs, Classes(0, 2, 1), 2).Gather([1, 2], inputs, targets, 4);
        Assert.Equal([0f, 0f, 1f, 0f, 0f, 1f, 0f, 0f, 9f], targets);
    }

    private static ReadOnlyMemory<int> Classes(params int[] classes) => classes;

    private static void AssertSays(string part, string parameter, Func<object> make)
    {
        var error = Assert.Throws<ArgumentException>(make);
        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.Equal(parameter, error.ParamName);
    }
}
