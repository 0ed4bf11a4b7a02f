using System;
using Xunit;

namespace NetGen.Tests.Training.Steps;

public class StepArgumentTests
{
    private static readonly Trainer<PlaneNet> Plane = new(new PlaneNet(seed: 1), new Sgd());

    private static readonly Trainer<ClassNet> Classes = new(new ClassNet(seed: 1), new Sgd());

    [Fact]
    public void Lengths_AreSaidInNumbers()
    {
        AssertSays("5 floats are no whole number of input rows of 3", () => Plane.Step(new float[5], new float[4]));
        AssertSays("no input rows", () => Plane.Step([], new float[2]));
        AssertSays("2 rows of inputs need 4 targets, there are 3", () => Plane.Step(new float[6], new float[3]));
        AssertSays("2 rows of inputs need 4 targets, there are 6", () => Plane.Evaluate(new float[6], new float[6]));
        AssertSays("2 rows of inputs need 2 classes, there are 3", () => Classes.Step(new float[14], [0, 1, 2]));
    }

    [Fact]
    public void AClassOutOfRange_IsNamed()
    {
        AssertSays("class in row 1 is 4: class numbers run from 0 to 3", () => Classes.Step(new float[14], [0, 4]));
        AssertSays("class in row 0 is -1", () => Classes.Evaluate(new float[14], [-1, 0]));
    }

    [Fact]
    public void ClassesWithoutCategoricalCrossEntropy_SayWhatToDo()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Plane.Step(new float[3], [0]));
        Assert.Contains("CategoricalCrossEntropy", error.Message, StringComparison.Ordinal);
        Assert.Contains("PlaneNet", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_MustFitTheNetwork()
    {
        AssertSays("PlaneNet has 3 inputs, the data have 1", () => Plane.Evaluate(Samples.CurveData(4)));
        AssertSays("PlaneNet has 2 outputs, the data have 1", () => Plane.Evaluate(TrainingData.From(new float[6], new float[2], 3, 1)));
        AssertSays(
            "ClassNet has 4 classes, the data go up to class 6", () => Classes.Evaluate(TrainingData.FromClasses(new float[7], (int[])[6], 7)));
        Assert.Throws<InvalidOperationException>(() => Plane.Evaluate(TrainingData.FromClasses(new float[3], (int[])[0], 3)));
    }

    [Fact]
    public void FewerClassesThanOutputs_AreNoError() => Assert.True(Classes.Evaluate(TrainingData.FromClasses(new float[7], (int[])[1], 7)) > 0);

    [Fact]
    public void Null_IsRefused()
    {
        Assert.Throws<ArgumentNullException>(() => new Trainer<PlaneNet>(null!, new Sgd()));
        Assert.Throws<ArgumentNullException>(() => new Trainer<PlaneNet>(new PlaneNet(seed: 1), null!));
        Assert.Throws<ArgumentNullException>(() => Plane.Fit(null!, new FitOptions()));
        Assert.Throws<ArgumentNullException>(() => Plane.Fit(TrainingData.From(new float[3], new float[2], 3, 2), null!));
    }

    [Fact]
    public void AnArgumentError_CostsNoStep()
    {
        long steps = Plane.StepCount;
        Assert.Throws<ArgumentException>(() => Plane.Step(new float[5], new float[4]));
        Assert.Equal(steps, Plane.StepCount);
    }

    private static void AssertSays(string part, Func<object> call) =>
        Assert.Contains(part, Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal);
}
