using Xunit;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>What depends on the number of the step takes no longer with a large one, and has the same bits when the count was restored.</summary>
public class LargeStepCountTests
{
    public static TheoryData<string> Optimizers => OptimizerCases.Names;

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void AStepAfterManyMore_IsTakenAtOnce(string optimizer)
    {
        (float[] x, float[] t) = Samples.Curve(20);
        foreach (long steps in (long[])[1_000_000_007, 1L << 53])
        {
            Trainer<CurveNet> trainer = new(new CurveNet(seed: 1), OptimizerCases.Get(optimizer));
            trainer.State.Restore(steps);
            trainer.Step(x, t);
            Assert.Equal(steps + 1, trainer.StepCount);
        }
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.999)]
    [InlineData(1 - 1.1102230246251565e-16)]
    [InlineData(0)]
    public void Powers_AreRightAndQuick(double value)
    {
        double product = 1;
        for (int exponent = 0; exponent < 20_000; exponent++, product *= value)
            Assert.InRange(IntegerPower.Of(value, exponent), (product * (1 - 1e-11)) - 1e-300, (product * (1 + 1e-11)) + 1e-300);
        Assert.InRange(IntegerPower.Of(value, long.MaxValue), 0, 0.4);
    }

    [Fact]
    public void Schedules_OfTheLongestRunAnswerAtOnce()
    {
        LearningRateSchedule[] schedules =
            [new ConstantSchedule(), new CosineSchedule(), new OneCycleSchedule(), new StepSchedule(1), new WarmUpSchedule(5, new StepSchedule(3))];
        foreach (LearningRateSchedule schedule in schedules)
        {
            foreach (long step in (long[])[0, 1L << 40, long.MaxValue - 1])
                Assert.InRange(schedule.RateAt(step, long.MaxValue, 0.1), 0, 0.1);
        }
    }
}
