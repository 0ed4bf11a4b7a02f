using System;
using NetGen.Activations;
using Xunit;

namespace NetGen.Tests.Activations;

public class ElementwiseEdgeTests
{
    public static TheoryData<Activation> All => ActivationReference.Elementwise;

    [Theory]
    [MemberData(nameof(All))]
    public void Value_OfInfinityAndOfHugeNumbersIsTheLimit(Activation activation)
    {
        foreach (double parameter in ActivationReference.Parameters(activation))
        {
            foreach (float h in (float[])[float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.MinValue, 1e30f, -1e30f])
            {
                float y = Forward(activation, h, (float)parameter);
                double far = float.IsInfinity(h) ? Math.CopySign(1e300, h) : h;
                float limit = (float)ActivationReference.Value(activation, far, (float)parameter);
                if (activation == Activation.Sine) Assert.Equal(Math.Abs(h * parameter) > float.MaxValue, !(Math.Abs(y) <= 1));
                else if (float.IsInfinity(limit) || limit == 0) Assert.Equal(limit, y);
                else Assert.Equal(limit, y, MathF.Abs(limit) * 5e-7f);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NaN_IsKept(Activation activation)
    {
        foreach (double parameter in ActivationReference.Parameters(activation))
            Assert.Equal(float.NaN, Forward(activation, float.NaN, (float)parameter));
    }

    private static float Forward(Activation activation, float h, float parameter)
    {
        float[] y = new float[1];
        ActivationTable.Forward(activation, [h], y, parameter, 1);
        return y[0];
    }
}
