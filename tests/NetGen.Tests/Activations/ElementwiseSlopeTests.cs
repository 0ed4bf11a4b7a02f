using System;
using System.Linq;
using NetGen.Activations;
using NetGen.Formulas;
using Xunit;

namespace NetGen.Tests.Activations;

public class ElementwiseSlopeTests
{
    public static TheoryData<Activation> All => ActivationReference.Elementwise;

    [Theory]
    [MemberData(nameof(All))]
    public void Slope_AgreesWithFiniteDifferences(Activation activation)
    {
        const int Steps = 40_000;
        float[] grid = [.. Enumerable.Range(-Steps / 2, Steps).Select(i => i / 1000f)];
        double[] kinks = ActivationReference.Kinks(activation);
        float[] h = [.. grid.Where(x => kinks.All(kink => Math.Abs(x - kink) > 1.5e-3))];
        foreach (double parameter in ActivationReference.Parameters(activation))
        {
            float[] slopes = Slopes(activation, h, (float)parameter, 1f);
            for (int i = 0; i < h.Length; i++)
            {
                double exact = ActivationReference.Slope(activation, h[i], (float)parameter);
                if (!(Math.Abs(slopes[i] - exact) <= ActivationBounds.OfSlope(activation, h[i], parameter)))
                    Assert.Fail($"The slope of {activation} at {h[i]:G9} is {exact:G17}, not {slopes[i]:G9}.");
            }
        }
    }

    [Theory]
    [InlineData(Activation.Relu, 0f, 0f, 0f)]
    [InlineData(Activation.LeakyRelu, 0f, 0.01f, 0.01f)]
    [InlineData(Activation.Elu, 0f, 0.3f, 0.3f)]
    [InlineData(Activation.Selu, 0f, 0f, 1.75809932f)]
    [InlineData(Activation.Softsign, 0f, 0f, 1f)]
    [InlineData(Activation.HardTanh, -1f, 0f, 0f)]
    [InlineData(Activation.HardTanh, 1f, 0f, 0f)]
    [InlineData(Activation.HardSigmoid, -3f, 0f, 0f)]
    [InlineData(Activation.HardSigmoid, 3f, 0f, 0f)]
    [InlineData(Activation.HardSwish, -3f, 0f, 0f)]
    [InlineData(Activation.HardSwish, 3f, 0f, 1f)]
    [InlineData(Activation.Relu6, 0f, 0f, 0f)]
    [InlineData(Activation.Relu6, 6f, 0f, 0f)]
    public void Slope_AtAKinkIsTheDocumentedOne(Activation activation, float h, float parameter, float slope) =>
        Assert.Equal(slope, Slopes(activation, [h], parameter, 1f)[0]);

    [Theory]
    [MemberData(nameof(All))]
    public void Slope_FarOutIsTheLimit(Activation activation)
    {
        if (activation == Activation.Sine) return;
        float[] h = [float.NegativeInfinity, float.MinValue, -1e6f, 1e6f, float.MaxValue, float.PositiveInfinity];
        foreach (double parameter in ActivationReference.Parameters(activation))
        {
            float[] slopes = Slopes(activation, h, (float)parameter, 1f);
            for (int i = 0; i < h.Length; i++)
            {
                double limit = ActivationReference.Slope(activation, Math.CopySign(1e4, h[i]), (float)parameter);
                Assert.Equal(limit, slopes[i], 1e-6);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Backward_MultipliesTheGradientByTheSlope(Activation activation)
    {
        float[] h = [.. Enumerable.Range(0, 50).Select(i => (i - 25) / 5f)];
        float parameter = (float)ActivationReference.Parameters(activation)[0];
        float[] slopes = Slopes(activation, h, parameter, 1f);
        Assert.Equal(slopes.Select(s => s * -2.7f), Slopes(activation, h, parameter, -2.7f));
        Assert.All(Slopes(activation, h, parameter, 0f), gradient => Assert.Equal(0f, gradient));
    }

    private static float[] Slopes(Activation activation, float[] h, float parameter, float gradient)
    {
        float[] y = new float[h.Length], delta = new float[h.Length];
        ActivationTable.Forward(activation, h, y, parameter, h.Length);
        Array.Fill(delta, gradient);
        ActivationTable.Backward(activation, ActivationTraits.Of(activation).SlopeFromOutput ? y : h, delta, parameter, h.Length);
        return delta;
    }
}
