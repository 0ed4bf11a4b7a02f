using System;
using System.Numerics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>The emulation against the platform's fused multiply-add, which is correctly rounded by contract.</summary>
public class FusedEmulationTests
{
    private const int Tries = 1_000_000;

    [Fact]
    public void MultiplyAdd_HasTheBitsOfTheInstructionOnRandomBitPatterns()
    {
        Random random = new(1);
        Compare(() => Pattern(random), () => Pattern(random), () => Pattern(random));
    }

    [Fact]
    public void MultiplyAdd_HasTheBitsOfTheInstructionWhereTheTermsMeet()
    {
        // Exponents near each other, so that additions cancel, tie and carry.
        Random random = new(2);
        Compare(() => Scaled(random, -6, 6), () => Scaled(random, -6, 6), () => Scaled(random, -16, 16));
    }

    [Fact]
    public void MultiplyAdd_HasTheBitsOfTheInstructionNearDenormalsAndOverflow()
    {
        Random random = new(3);
        Compare(() => Scaled(random, -80, -60), () => Scaled(random, -80, -60), () => Scaled(random, -149, -120));
        Compare(() => Scaled(random, 60, 68), () => Scaled(random, 60, 66), () => Scaled(random, 120, 128));
    }

    [Fact]
    public void MultiplyAdd_RoundsOnceWhereDoubleWouldRoundTwice()
    {
        // (1 + k·2⁻²³)(1 − k·2⁻²³) = 1 − k²·2⁻⁴⁶: half an ulp of c but for a rest around, and far below, what a double sum can hold.
        Random random = new(4);
        int twice = 0;
        for (int i = 0; i < 100_000; i++)
        {
            int k = random.Next(1, 1 << random.Next(1, 12)), exponent = random.Next(-60, 60);
            float c = MathF.CopySign(MathF.ScaleB(1 + (random.Next(1 << 23) * MathF.ScaleB(1, -23)), exponent), random.Next(2) - 0.5f);
            float a = MathF.CopySign(MathF.ScaleB(1 + (k * MathF.ScaleB(1, -23)), exponent - 24), random.Next(2) - 0.5f);
            float b = 1 - (k * MathF.ScaleB(1, -23));
            Same(a, b, c);
            if ((float)(((double)a * b) + c) != MathF.FusedMultiplyAdd(a, b, c)) twice++;
        }

        Assert.True(twice > 20_000, $"Only {twice} of the cases need the rounding to odd.");
    }

    [Fact]
    public void MultiplyAdd_TreatsInfinitiesNaNsAndZerosAsTheInstructionDoes()
    {
        float[] special =
        [
            0f, -0f, 1f, -1f, float.Epsilon, -float.Epsilon, 1.17549435e-38f, float.MaxValue, float.MinValue,
            float.PositiveInfinity, float.NegativeInfinity, float.NaN, 0.5f, 16777216f, 0.99999994f,
        ];
        foreach (float a in special)
        {
            foreach (float b in special)
            {
                foreach (float c in special) Same(a, b, c);
            }
        }
    }

    [Fact]
    public void LanesMultiplyAdd_IsFused()
    {
        float a = 1 + MathF.ScaleB(1, -12);
        Vector<float> v = new(a);
        Assert.Equal(new Vector<float>(MathF.ScaleB(1, -24)), Lanes.MultiplyAdd(v, v, -(v * v)));
    }

    private static void Compare(Func<float> first, Func<float> second, Func<float> third)
    {
        float[] a = new float[Vector<float>.Count], b = new float[a.Length], c = new float[a.Length];
        for (int i = 0; i < Tries; i += a.Length)
        {
            for (int lane = 0; lane < a.Length; lane++) (a[lane], b[lane], c[lane]) = (first(), second(), third());
            Vector<float> emulated = FusedEmulation.MultiplyAdd(new(a), new(b), new(c));
            for (int lane = 0; lane < a.Length; lane++) Check(a[lane], b[lane], c[lane], emulated[lane]);
        }
    }

    private static void Same(float a, float b, float c) => Check(a, b, c, FusedEmulation.MultiplyAdd(new(a), new(b), new(c))[0]);

    private static void Check(float a, float b, float c, float emulated)
    {
        float exact = MathF.FusedMultiplyAdd(a, b, c);
        bool same = float.IsNaN(exact) ? float.IsNaN(emulated) : BitConverter.SingleToInt32Bits(exact) == BitConverter.SingleToInt32Bits(emulated);
        if (!same) Assert.Fail($"{a:G9}·{b:G9} + {c:G9} is {exact:G9}, emulated {emulated:G9}.");
    }

    private static float Pattern(Random random) => BitConverter.Int32BitsToSingle((int)random.NextInt64(1L << 32));

    private static float Scaled(Random random, int lowest, int highest) =>
        (float)Math.ScaleB(random.Next(1 << 24, 1 << 25) * (random.Next(2) == 0 ? -1.0 : 1.0), random.Next(lowest, highest) - 24);
}
