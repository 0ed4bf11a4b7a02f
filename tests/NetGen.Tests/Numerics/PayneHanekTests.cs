using System;
using System.Numerics;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>The reduction of huge angles against integers of 400 bits.</summary>
public class PayneHanekTests
{
    private const int FractionBits = 400;

    private static readonly BigInteger HalfPi = Pi() / 2;

    [Fact]
    public void Reduce_FindsQuadrantAndRestOfEveryExponent()
    {
        Random random = new(5);
        for (int exponent = 18; exponent < 128; exponent++)
        {
            for (int i = 0; i < 50; i++) Check(MathF.ScaleB(1 + random.NextSingle(), exponent));
            Check(MathF.ScaleB(1, exponent));
            Check(MathF.BitDecrement(MathF.ScaleB(1, exponent + 1)));
        }
    }

    [Fact]
    public void Reduce_KeepsItsPrecisionOnTheFloatsNextToMultiplesOfHalfPi()
    {
        // m·2ᵉ is nearest to n·π/2 where n/m is a convergent of the continued fraction of 2ᵉ/(π/2).
        double smallest = 1;
        for (int exponent = -5; exponent <= 104; exponent++)
        {
            BigInteger left = BigInteger.One << (FractionBits + exponent), right = HalfPi, m = 0, before = 1;
            while (m < 1 << 24)
            {
                float x = (float)Math.ScaleB((double)m, exponent);
                if (x > 262144f) smallest = Math.Min(smallest, Check(x));
                (BigInteger quotient, BigInteger rest) = BigInteger.DivRem(left, right);
                (left, right) = (right, rest);
                (m, before) = (before + (quotient * m), m);
            }
        }

        Assert.True(smallest < 1e-7, $"The smallest rest is {smallest}, which proves nothing.");
    }

    [Fact]
    public void Reduce_LeavesLanesUpToTheBoundAlone()
    {
        Vector<float> x = new(262144f), rest = new(0.25f);
        Vector<int> quadrant = PayneHanek.Reduce(x.WithElement(1, 1e20f), new Vector<int>(3), ref rest, 262144f);
        Assert.NotEqual(0.25f, rest[1]);
        Assert.Equal((3, 0.25f, 3, 0.25f), (quadrant[0], rest[0], quadrant[2], rest[2]));
    }

    [Theory]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NaN)]
    public void SineAndCosine_OfNoNumberAreNaN(float x)
    {
        Assert.Equal(float.NaN, VectorMath.Sin(new Vector<float>(x))[0]);
        Assert.Equal(float.NaN, VectorMath.Sin(new Vector<float>(-x))[0]);
        Assert.Equal(float.NaN, VectorMath.Cos(new Vector<float>(x))[0]);
    }

    private static double Check(float x)
    {
        Vector<float> rest = Vector<float>.Zero;
        int quadrant = PayneHanek.Reduce(new Vector<float>(x), Vector<int>.Zero, ref rest, 0f)[0] & 3;

        // Rounded to the nearest multiple of π/2; a float of this size times 32 is an integer.
        BigInteger angle = new BigInteger(x * 32.0) << (FractionBits - 5);
        BigInteger turns = ((2 * angle) + HalfPi) / (2 * HalfPi);
        double exact = Math.ScaleB((double)(angle - (turns * HalfPi)), -FractionBits);
        Assert.True(quadrant == (int)(turns & 3), $"{x:G9} lies in quadrant {turns & 3}, not {quadrant}.");
        Assert.True(Math.Abs(rest[0] - exact) <= 1e-7 * Math.Abs(exact), $"The rest of {x:G9} is {exact:G17}, not {rest[0]:G9}.");
        return Math.Abs(exact);
    }

    /// <summary>π·2⁴⁰⁰ by Machin's formula, π = 16 arctan(1/5) − 4 arctan(1/239).</summary>
    private static BigInteger Pi() => ((16 * ArcTangent(5)) - (4 * ArcTangent(239))) >> 64;

    private static BigInteger ArcTangent(int inverse)
    {
        BigInteger power = (BigInteger.One << (FractionBits + 64)) / inverse, sum = power;
        for (int n = 3; !power.IsZero; n += 2)
        {
            power /= -inverse * inverse;
            sum += power / n;
        }

        return sum;
    }
}
