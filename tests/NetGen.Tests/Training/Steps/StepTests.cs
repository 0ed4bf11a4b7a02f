using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Steps;

public class StepTests
{
    [Fact]
    public void Step_ReportsLossNormAndCount()
    {
        (float[] x, float[] t) = Samples.Curve(100);
        CurveNet net = new(seed: 2);
        Trainer<CurveNet> trainer = new(net, new Adam());
        Assert.Equal((0, 0), (trainer.StepCount, trainer.GradientNorm));
        for (int step = 1; step <= 3; step++)
        {
            float before = trainer.Evaluate(x, t);
            double norm = GradientNorm.Of(net.ComputeGradient(x, t).Buffer);
            Assert.Equal(before, trainer.Step(x, t));
            Assert.Equal(norm, trainer.GradientNorm);
            Assert.Equal(step, trainer.StepCount);
        }
    }

    [Fact]
    public void Step_WithClassesIsTheStepWithOneHotRows()
    {
        ClassNet byClass = new(seed: 3), byRow = new(seed: 3);
        Trainer<ClassNet> first = new(byClass, new Adam()), second = new(byRow, new Adam());
        for (int step = 0; step < 3; step++)
        {
            (float[] x, int[] classes) = Samples.Classes(70, seed: step);
            float[] oneHot = [.. classes.SelectMany(c => Enumerable.Range(0, 4).Select(k => k == c ? 1f : 0f))];
            Assert.Equal(second.Step(x, oneHot), first.Step(x, classes));
            Assert.Equal(second.Evaluate(x, oneHot), first.Evaluate(x, classes));
        }

        Assert.Equal(Samples.Bits(byRow), Samples.Bits(byClass));
    }

    [Fact]
    public void LearningRate_IsTheOptimizersUntilSet()
    {
        (float[] x, float[] t) = Samples.Curve(20);
        CurveNet net = new(seed: 4);
        Trainer<CurveNet> trainer = new(net, new Sgd { LearningRate = 0.25 });
        Assert.Equal(0.25, trainer.LearningRate);
        trainer.LearningRate = 0;
        float[] before = Samples.Bits(net);
        trainer.Step(x, t);
        Assert.Equal(before, Samples.Bits(net));
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.LearningRate = double.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.LearningRate = -1);
    }

    [Fact]
    public void Clipping_LimitsWhatASgdStepMoves()
    {
        (float[] x, float[] t) = Samples.Curve(20);
        CurveNet net = new(seed: 5);
        float[] before = Samples.Bits(net);
        Trainer<CurveNet> trainer = new(net, new Sgd { LearningRate = 1 }, new() { GradientClipNorm = 0.01 });
        trainer.Step(x, [.. t.Select(v => v + 5)]);
        double moved = Math.Sqrt(Samples.Bits(net).Zip(before, (a, b) => (double)(a - b) * (a - b)).Sum());
        Assert.Equal(0.01, moved, 1e-6);
        Assert.True(trainer.GradientNorm > 1, "The norm is told as it was before clipping.");
    }

    [Fact]
    public void Padding_StaysZero()
    {
        (float[] x, int[] classes) = Samples.Classes(70);
        ClassNet net = new(seed: 6);
        Trainer<ClassNet> trainer = new(net, new AdamW { WeightDecay = 0.1 });
        for (int step = 0; step < 20; step++) trainer.Step(x, classes);
        foreach (DenseLayer layer in net.Layout.Layers)
        {
            net.Parameters.Weights(layer.Index).CopyFrom(new float[layer.Units * layer.Inputs]);
            net.Parameters.Biases(layer.Index).Clear();
        }

        // What is left is padding.
        Assert.All(net.Parameters.Buffer.ToArray(), value => Assert.Equal(0f, value));
    }

    [Fact]
    public void SparedBiases_AreNotDecayed()
    {
        // With the targets a network gives itself the gradient is 0: only the decay moves.
        PlaneNet net = new(seed: 7), before = new(seed: 7);
        float[] x = Samples.Numbers(30, 8), t = new float[20];
        net.PredictBatch(x, t);
        new Trainer<PlaneNet>(net, new AdamW { LearningRate = 0.5, WeightDecay = 0.5, DecayBiases = false }).Step(x, t);
        Assert.Equal(before.Parameters.Biases(0).ToArray(), net.Parameters.Biases(0).ToArray());
        Assert.Equal(0.75f * before.Parameters.Weights(0)[1, 2], net.Parameters.Weights(0)[1, 2]);
    }
}
