using System;
using Xunit;

namespace NetGen.Tests.Training.Schedules;

public class ScheduleTests
{
    private const double Base = 0.3;

    [Fact]
    public void Constant_Stays()
    {
        foreach (long step in (long[])[0, 1, 99]) Assert.Equal(Base, new ConstantSchedule().RateAt(step, 100, Base));
    }

    [Fact]
    public void Step_FallsByGammaAtEveryMultiple()
    {
        StepSchedule schedule = new(7) { Gamma = 0.5 };
        for (int step = 0; step < 200; step++) AssertClose(Base * Math.Pow(0.5, step / 7), schedule.RateAt(step, 200, Base));
        schedule = new(1) { Gamma = 0.999 };
        AssertClose(Base * Math.Pow(0.999, 5000), schedule.RateAt(5000, 10_000, Base));
        AssertClose(0.1 * Base, new StepSchedule(3).RateAt(3, 10, Base));
    }

    [Fact]
    public void Cosine_FollowsItsFormulaOverTheRun()
    {
        CosineSchedule schedule = new() { Minimum = 0.01 };
        for (int step = 0; step < 90; step++)
            AssertClose(0.01 + ((Base - 0.01) / 2 * (1 + Math.Cos(Math.PI * step / 90))), schedule.RateAt(step, 90, Base));
        Assert.Equal(Base, schedule.RateAt(0, 90, Base));
        AssertClose((Base + 0.01) / 2, schedule.RateAt(45, 90, Base));
    }

    [Fact]
    public void Cosine_StaysAtTheMinimumBehindItsPeriod()
    {
        CosineSchedule schedule = new() { Period = 10, Minimum = 0.02 };
        AssertClose(0.02 + ((Base - 0.02) / 2 * (1 + Math.Cos(Math.PI * 0.3))), schedule.RateAt(3, 100, Base));
        foreach (long step in (long[])[10, 11, 19, 99]) Assert.Equal(0.02, schedule.RateAt(step, 100, Base));
    }

    [Fact]
    public void WarmUp_RisesInEqualStepsThenHandsOver()
    {
        WarmUpSchedule schedule = new(5);
        for (int step = 0; step < 5; step++) AssertClose(Base * (step + 1) / 5, schedule.RateAt(step, 100, Base));
        Assert.Equal(Base, schedule.RateAt(5, 100, Base));
        Assert.Equal(Base, schedule.RateAt(99, 100, Base));
    }

    [Fact]
    public void WarmUp_LetsTheFollowerCountFromItsEnd()
    {
        CosineSchedule cosine = new();
        WarmUpSchedule schedule = new(10, cosine);
        AssertClose(Base * 0.4, schedule.RateAt(3, 50, Base));
        for (int step = 10; step < 50; step++) Assert.Equal(cosine.RateAt(step - 10, 40, Base), schedule.RateAt(step, 50, Base));

        // A run shorter than its warm-up only rises.
        AssertClose(Base * 0.2, schedule.RateAt(1, 2, Base));
    }

    [Theory]
    [InlineData(100, 0.3, 25, 1e4)]
    [InlineData(37, 0.5, 10, 100)]
    [InlineData(1000, 0.05, 2, 1)]
    public void OneCycle_FollowsTorchsTwoPhases(int total, double share, double div, double finalDiv)
    {
        OneCycleSchedule schedule = new() { PctStart = share, DivFactor = div, FinalDivFactor = finalDiv };
        double first = Base / div, last = first / finalDiv, peak = (share * total) - 1;
        for (int step = 0; step < total; step++)
        {
            double expected = step <= peak
                ? Cosine(first, Base, step / peak)
                : Cosine(Base, last, (step - peak) / (total - 1 - peak));
            AssertClose(expected, schedule.RateAt(step, total, Base));
        }

        AssertClose(first, schedule.RateAt(0, total, Base));
        AssertClose(last, schedule.RateAt(total - 1, total, Base));
    }

    [Fact]
    public void OneCycle_OfOneOrTwoStepsStaysFinite()
    {
        OneCycleSchedule schedule = new();
        foreach (int total in (int[])[1, 2, 3])
        {
            for (int step = 0; step < total; step++) Assert.InRange(schedule.RateAt(step, total, Base), 0, Base);
        }

        Assert.Equal(Base, new OneCycleSchedule { PctStart = 0 }.RateAt(0, 10, Base));
    }

    [Fact]
    public void HalfCosine_IsTheCosine()
    {
        for (int i = 0; i <= 4096; i++) Assert.Equal(Math.Cos(Math.PI * i / 4096), HalfCosine.At(i / 4096.0), 5e-16);
        Assert.Equal((1.0, 0.0, -1.0), (HalfCosine.At(0), HalfCosine.At(0.5), HalfCosine.At(1)));
    }

    private static double Cosine(double from, double to, double share) => to + ((from - to) / 2 * (1 + Math.Cos(Math.PI * share)));

    private static void AssertClose(double expected, double actual) => Assert.Equal(expected, actual, 1e-13 * Base);
}
