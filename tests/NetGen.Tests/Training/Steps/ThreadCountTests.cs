using System;
using System.Collections.Generic;
using Xunit;

namespace NetGen.Tests.Training.Steps;

public class ThreadCountTests
{
    public static TheoryData<int> Counts => [2, 3, 8, 1024];

    [Theory]
    [MemberData(nameof(Counts))]
    public void Steps_HaveTheSameBitsWithAnyNumberOfThreads(int threads)
    {
        // Blocks below, at and above the number of threads, and several waves of them.
        foreach (int rows in (int[])[1, 64, 65, 300, 2500])
        {
            (List<double> alone, float[] expected) = Train(1, rows);
            (List<double> together, float[] parameters) = Train(threads, rows);
            Assert.Equal(alone, together);
            Assert.Equal(expected, parameters);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Fit_HasTheSameBitsWithAnyNumberOfThreads(int threads)
    {
        FitOptions options = new() { Epochs = 2, BatchSize = 200, Seed = 9, Validation = Samples.ClassData(333, 2) };
        ClassNet first = new(seed: 2), second = new(seed: 2);
        TrainingData data = Samples.ClassData(900);
        TrainingHistory alone = new Trainer<ClassNet>(first, new Adam()).Fit(data, options);
        TrainingHistory together = new Trainer<ClassNet>(second, new Adam(), new() { Threads = threads }).Fit(data, options);
        Assert.Equal(alone.Epochs, together.Epochs);
        Assert.Equal(Samples.Bits(first), Samples.Bits(second));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Evaluate_OfADataSetIsThatOfItsArrays(int threads)
    {
        foreach (int rows in (int[])[1, 64, 100, 1000])
        {
            (float[] x, int[] classes) = Samples.Classes(rows);
            Trainer<ClassNet> trainer = new(new ClassNet(seed: 3), new Sgd(), new() { Threads = threads });
            Assert.Equal(trainer.Evaluate(x, classes), trainer.Evaluate(TrainingData.FromClasses(x, classes, 7)));
        }
    }

    [Fact]
    public void Threads_TakeMemoryWhereTheyHaveSomethingToDo()
    {
        (float[] x, float[] t) = Samples.Curve(20);
        WideCurveNet net = new(seed: 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Trainer<WideCurveNet> trainer = new(net, new Sgd(), new() { Threads = 1024 });
        trainer.Step(x, t);
        trainer.Evaluate(TrainingData.From(x, t, 1, 1));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 10_000_000);
    }

    private static (List<double> Trace, float[] Parameters) Train(int threads, int rows)
    {
        (float[] x, int[] classes) = Samples.Classes(rows);
        ClassNet net = new(seed: 1);
        Trainer<ClassNet> trainer = new(net, new Adam { LearningRate = 0.01 }, new() { Threads = threads });
        List<double> trace = [];
        for (int step = 0; step < 4; step++)
        {
            trace.Add(trainer.Step(x, classes));
            trace.Add(trainer.GradientNorm);
            trace.Add(trainer.Evaluate(x, classes));
        }

        return (trace, Samples.Bits(net));
    }
}
