using System;
using NetGen.Activations;
using Xunit;

namespace NetGen.Tests.Activations;

public class ElementwiseForwardTests
{
    private static readonly float[] Special =
    [
        0f, -0f, float.Epsilon, -float.Epsilon, 1e-40f, -1e-40f, 1.17549435e-38f, -1.17549435e-38f, 1e-20f, -1e-20f,
        1f, -1f, 3f, -3f, 6f, -6f, MathF.BitDecrement(3f), MathF.BitIncrement(-3f), MathF.BitDecrement(6f), MathF.BitDecrement(1f), MathF.BitIncrement(-1f),
        64f, -64f, 88.8f, -88.8f, -103.9f, -104.1f, 128f, -128f, -1000f, 1000f,
    ];

    public static TheoryData<Activation> All => ActivationReference.Elementwise;

    [Theory]
    [MemberData(nameof(All))]
    public void Value_IsWithinItsBoundOnADenseGrid(Activation activation)
    {
        const int Steps = 1 << 17;
        float[] h = new float[Steps];
        for (int i = 0; i < Steps; i++) h[i] = (i - (Steps / 2)) / 2048f;
        CheckAll(activation, h);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Value_IsWithinItsBoundAtSpecialValuesAndAllMagnitudes(Activation activation)
    {
        CheckAll(activation, Special);

        // Beyond this an angle's rounding is more than a turn.
        float largest = activation == Activation.Sine ? 1e4f : float.MaxValue;
        Random random = new(1);
        float[] h = new float[100_000];
        for (int i = 0; i < h.Length; i++)
        {
            do h[i] = BitConverter.Int32BitsToSingle((int)random.NextInt64(1L << 32));
            while (!(MathF.Abs(h[i]) <= largest));
        }

        CheckAll(activation, h);
    }

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
                if (activation == Activation.Sine) Assert.True(float.IsNaN(y) ? Math.Abs(h * parameter) > float.MaxValue : Math.Abs(y) <= 1);
                else if (float.IsInfinity(limit) || limit == 0) Assert.Equal(limit, y);
                else Assert.Equal(limit, y, MathF.Abs(limit) * 5e-7f);
            }
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void NaN_IsKept(Activation activation)
    {
        foreach (double parameter in ActivationReference.Parameters(activation)) Assert.Equal(float.NaN, Forward(activation, float.NaN, (float)parameter));
    }

    [Fact]
    public void Forward_IntoAnotherBufferHasTheSameBitsAndLeavesTheSource()
    {
        RunApart<Tanh>();
        RunApart<Gelu>();
        RunApart<Sine>();
    }

    private static void RunApart<T>()
        where T : struct, IElementwise
    {
        float[] h = new float[160], apart = new float[160];
        for (int i = 0; i < h.Length; i++) h[i] = (i - 80) / 7f;
        float[] kept = [.. h], inPlace = [.. h];
        Elementwise.Forward<T>(ref inPlace[0], h.Length, 3f);
        Elementwise.Forward<T>(ref h[0], ref apart[0], h.Length, 3f);
        Assert.Equal(inPlace, apart);
        Assert.Equal(kept, h);
    }

    private static void CheckAll(Activation activation, float[] h)
    {
        foreach (double parameter in ActivationReference.Parameters(activation))
        {
            float[] y = new float[h.Length];
            ActivationTable.Forward(activation, h, y, (float)parameter, h.Length);
            for (int i = 0; i < h.Length; i++)
            {
                double exact = ActivationReference.Value(activation, h[i], (float)parameter);

                // What exceeds the floats is infinite.
                double error = Math.Abs(exact) > float.MaxValue && float.IsInfinity(y[i]) ? 0 : Math.Abs(y[i] - exact);
                if (!(error <= ActivationBounds.OfValue(activation, h[i], (float)parameter, exact)))
                    Assert.Fail($"{activation}({h[i]:G9}) is {exact:G17}, not {y[i]:G9}: off by {error:G4}.");
            }
        }
    }

    private static float Forward(Activation activation, float h, float parameter)
    {
        float[] y = new float[1];
        ActivationTable.Forward(activation, [h], y, parameter, 1);
        return y[0];
    }
}
