using System;
using NetGen.Tests.Training.Optimizers;
using Xunit;

namespace NetGen.Tests.Training.Steps;

public class AllocationTests
{
    public static TheoryData<string> Optimizers => OptimizerCases.Names;

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void Step_AllocatesNothingInSteadyState(string optimizer)
    {
        (float[] x, int[] classes) = Samples.Classes(200);
        Trainer<ClassNet> trainer = new(
            new ClassNet(seed: 1), OptimizerCases.Get(optimizer), new() { GradientClipNorm = 1, GradientClipValue = 0.5 });
        AssertFree(() => trainer.Step(x, classes));
    }

    [Fact]
    public void Step_WithFloatsAndEvaluate_AllocateNothingInSteadyState()
    {
        (float[] x, float[] t) = Samples.Curve(200);
        Trainer<CurveNet> trainer = new(new CurveNet(seed: 1), new AdamW { DecayBiases = false });
        AssertFree(() => trainer.Step(x, t));
        AssertFree(() => trainer.Evaluate(x, t));
    }

    [Fact]
    public void ABatchOfAnotherSize_AllocatesNothingOnceTheLargestWasSeen()
    {
        (float[] x, int[] classes) = Samples.Classes(200);
        Trainer<ClassNet> trainer = new(new ClassNet(seed: 1), new Adam());
        trainer.Step(x, classes);
        AssertFree(() => trainer.Step(x.AsSpan(0, 7 * 33), classes.AsSpan(0, 33)));
    }

    private static void AssertFree(Action step)
    {
        // The runtime itself allocates now and then while it recompiles what has become hot; what allocates by nature does so in every window.
        long least = long.MaxValue;
        for (int window = 0; window < 8 && least > 0; window++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 20; i++) step();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }
}
