using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Steps;

public class StepTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void Step_TakesTheGradientOfTheMeanSquaredError(int rows)
    {
        const double Rate = 0.1;
        PlaneNet net = new(seed: 1);
        float[] x = Samples.Numbers(rows * 3, 2), t = Samples.Numbers(rows * 2, 3);
        double[,] weights = new double[2, 3];
        double[] biases = new double[2];
        double loss = 0;
        for (int row = 0; row < rows; row++)
        {
            for (int unit = 0; unit < 2; unit++)
            {
                double y = net.Parameters.Biases(0)[unit];
                for (int input = 0; input < 3; input++) y += net.Parameters.Weights(0)[unit, input] * (double)x[(row * 3) + input];
                double error = y - t[(row * 2) + unit];
                loss += error * error / (2 * rows);
                biases[unit] += error / rows;
                for (int input = 0; input < 3; input++) weights[unit, input] += error * x[(row * 3) + input] / rows;
            }
        }

        PlaneNet before = new(seed: 1);
        Trainer<PlaneNet> trainer = new(net, new Sgd { LearningRate = Rate });
        Assert.Equal(loss, trainer.Step(x, t), 1e-6);
        for (int unit = 0; unit < 2; unit++)
        {
            Assert.Equal(before.Parameters.Biases(0)[unit] - (Rate * biases[unit]), net.Parameters.Biases(0)[unit], 1e-6);
            for (int input = 0; input < 3; input++)
                Assert.Equal(before.Parameters.Weights(0)[unit, input] - (Rate * weights[unit, input]), net.Parameters.Weights(0)[unit, input], 1e-6);
        }
    }

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
        (float[] x, int[] classes) = Samples.Classes(70);
        float[] oneHot = [.. classes.SelectMany(c => Enumerable.Range(0, 4).Select(k => k == c ? 1f : 0f))];
        ClassNet byClass = new(seed: 3), byRow = new(seed: 3);
        Trainer<ClassNet> first = new(byClass, new Adam()), second = new(byRow, new Adam());
        for (int step = 0; step < 3; step++) Assert.Equal(second.Step(x, oneHot), first.Step(x, classes));
        Assert.Equal(Samples.Bits(byRow), Samples.Bits(byClass));
        Assert.Equal(second.Evaluate(x, oneHot), first.Evaluate(x, classes));
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
            for (int i = layer.WeightOffset; i < layer.ParameterEnd; i++)
            {
                if ((i - layer.WeightOffset) % layer.Stride >= layer.Units) Assert.Equal(0f, net.Parameters.Buffer[i]);
            }
        }
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
