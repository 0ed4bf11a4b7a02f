using System;
using NetGen.Losses;
using Xunit;

namespace NetGen.Tests.Losses;

/// <summary>Where losses bend, saturate or need a guard.</summary>
public class LossEdgeTests
{
    [Theory]
    [InlineData(1e4f, 1f, 0.0, 0.0)]
    [InlineData(1e4f, 0f, 1e4, 1.0)]
    [InlineData(1e4f, 0.25f, 7500.0, 0.75)]
    [InlineData(-1e4f, 0f, 0.0, 0.0)]
    [InlineData(-1e4f, 1f, 1e4, -1.0)]
    [InlineData(-1e4f, 0.25f, 2500.0, -0.25)]
    public void SigmoidCrossEntropy_OfExtremeLogits_IsExact(float logit, float target, double loss, double slope) =>
        Check(SigmoidCrossEntropy.Gradient, [logit], [target], loss, [slope]);

    [Fact]
    public void SigmoidCrossEntropy_OfConfidentRightAnswers_KeepsItsDigits()
    {
        // ln(1 + e⁻²⁰) = 2.06e-9, which 1 − σ in single precision would lose.
        float[] h = new float[16], t = [1];
        h[0] = 20;
        double loss = SigmoidCrossEntropy.Value(ref h[0], ref t[0], 1, 1, 16, 0);
        Assert.Equal(Math.Exp(-20), loss, 1e-6 * Math.Exp(-20));
    }

    [Fact]
    public void SoftmaxCrossEntropy_OfExtremeLogits_IsExact()
    {
        Check(SoftmaxCrossEntropy.Gradient, [1e4f, -1e4f, 0], [0, 1, 0], 2e4, [1, -1, 0]);
        Check(SoftmaxCrossEntropy.Gradient, [1e4f, -1e4f, 0], [1, 0, 0], 0, [0, 0, 0]);
        Check(SoftmaxCrossEntropy.Gradient, [1e4f, -1e4f, 0], [0, 0, 0.5f], 5e3, [0.5, 0, -0.5]);
        Check(SoftmaxCrossEntropy.Gradient, [-1e4f, -1e4f], [1, 0], Math.Log(2), [-0.5, 0.5]);
    }

    [Fact]
    public void Huber_AtItsCorner_IsContinuous()
    {
        const float Delta = 1.5f;
        Check(Huber.Gradient, [Delta], [0], Delta * Delta / 2, [Delta], Delta);
        Check(Huber.Gradient, [MathF.BitIncrement(Delta)], [0], Delta * Delta / 2, [Delta], Delta);
        Check(Huber.Gradient, [0], [Delta], Delta * Delta / 2, [-Delta], Delta);
        Check(Huber.Gradient, [-100], [0], Delta * (100 - (Delta / 2)), [-Delta], Delta);
        Check(Huber.Gradient, [2], [2], 0, [0], Delta);
    }

    [Fact]
    public void Huber_OfAHugeError_DoesNotOverflow() => Check(Huber.Gradient, [1e30f], [0], 1e30f, [1], 1);

    [Fact]
    public void MeanAbsoluteError_WithoutError_HasNoSlope() => Check(MeanAbsoluteError.Gradient, [2, 3, 1], [2, 2, 2], 2, [0, 1, -1]);

    [Fact]
    public void BinaryCrossEntropy_OfCertainties_IsGuarded()
    {
        Check(BinaryCrossEntropy.Gradient, [0, 1], [0, 1], 0, [0, 0]);
        Check(BinaryCrossEntropy.Gradient, [0, 1], [1, 0], 200, [-1e12, 1e12]);
        Check(BinaryCrossEntropy.Gradient, [0], [0.5f], 50, [-0.5e12]);
    }

    [Fact]
    public void CategoricalCrossEntropy_OfImpossibleClasses_IsGuarded()
    {
        Check(CategoricalCrossEntropy.Gradient, [0, 1], [1, 0], 100, [-1e12, 0]);
        Check(CategoricalCrossEntropy.Gradient, [0, 1], [0, 1], 0, [0, -1]);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1.1f)]
    public void BinaryCrossEntropy_OutsideProbabilities_IsNaN(float output)
    {
        foreach (float target in (float[])[0, 0.5f, 1])
        {
            float[] y = new float[16], t = [target];
            y[0] = output;
            Assert.True(double.IsNaN(BinaryCrossEntropy.Value(ref y[0], ref t[0], 1, 1, 16, 0)));
        }
    }

    private static void Check(GradientCode code, float[] outputs, float[] targets, double loss, double[] slopes, float parameter = 0)
    {
        float[] y = new float[16], delta = new float[16];
        outputs.CopyTo(y, 0);
        double value = code(ref y[0], ref targets[0], ref delta[0], 1, outputs.Length, 16, 1, parameter);
        Assert.Equal(loss, value, 1e-6 * Math.Abs(loss));
        for (int i = 0; i < slopes.Length; i++) Assert.Equal(slopes[i], delta[i], 1e-6 * Math.Abs(slopes[i]));
    }
}
