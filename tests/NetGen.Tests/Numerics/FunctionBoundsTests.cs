using System;
using System.Linq;
using System.Numerics;
using NetGen.MathBounds;
using NetGen.Numerics;
using Xunit;

namespace NetGen.Tests.Numerics;

/// <summary>The bounds of VectorMath on a dense sample; tests/NetGen.MathBounds tries every float.</summary>
public class FunctionBoundsTests
{
    public static TheoryData<string> Names => new(FunctionCase.All.Select(f => f.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Function_HoldsItsBoundAndItsSpecialCases(string name)
    {
        FunctionCase function = FunctionCase.All.Single(f => f.Name == name);
        Finding found = function.Sample();
        Assert.True(found.Tried > 4_000_000, $"Only {found.Tried} floats were tried.");
        Assert.True(found.Violations == 0, $"{found.Violations} special cases are wrong, first at {found.FirstViolation:G9}.");
        Assert.True(found.Worst <= function.Bound, $"{found.Worst} at {found.At:G9}.");
    }

    [Fact]
    public void Sweep_FindsAnErrorAWrongEdgeAndAResultBeyondTheLimit()
    {
        Finding relative = Sweep.Range<OffByFourMillionths>(Bits(0.5f), Bits(0.6f), 1);
        Assert.True(relative.Worst > OffByFourMillionths.Bound);

        // Beyond 9.02 every result passes the limit of 1; at 0 the edge is wrong.
        Finding beyond = Sweep.Range<OffByFourMillionths>(Bits(10f), Bits(10f) + 100, 1);
        Assert.Equal(beyond.Tried, beyond.Violations);
        Assert.Equal(10f, beyond.FirstViolation);
        Assert.NotEqual(0, Sweep.Range<OffByFourMillionths>(0, 1, 1).Violations);
    }

    [Theory]
    [InlineData(1f, 1.0, 0.0)]
    [InlineData(1f, 1.0 + 1.1920928955078125e-7, 1.0)]
    [InlineData(2f, 2.0 - 1.1920928955078125e-7, 1.0)]
    [InlineData(0f, 1.401298464324817e-45, 1.0)]
    [InlineData(float.PositiveInfinity, 3.4028234663852886e38, 1.0)]
    [InlineData(float.PositiveInfinity, 1e300, 0.0)]
    public void Ulps_AreMeasuredAtTheExactResult(float y, double exact, double ulps) => Assert.Equal(ulps, Sweep.Ulps(y, exact));

    [Fact]
    public void ReferenceOfErf_HasTheSlopeOfABell()
    {
        // The joint of series and continued fraction, at 2.5, lies inside.
        for (double x = -5; x <= 5; x += 1.0 / 64)
        {
            const double Step = 1.0 / 1024;
            double slope = ((8 * (Reference.Erf(x + Step) - Reference.Erf(x - Step))) - (Reference.Erf(x + (2 * Step)) - Reference.Erf(x - (2 * Step)))) / (12 * Step);
            Assert.Equal(2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x), slope, 1e-11);
        }

        Assert.Equal(1 - Reference.Erf(3), Reference.Erfc(3), 1e-15);
    }

    private static long Bits(float x) => BitConverter.SingleToUInt32Bits(x);

    private readonly struct OffByFourMillionths : IMathFunction
    {
        public static double Bound => 4;

        public static float Limit => 1f;

        public static ReadOnlySpan<float> Breakpoints => [];

        public static Vector<float> Compute(Vector<float> x) => VectorMath.Tanh(x) + new Vector<float>(4e-6f);

        public static double Reference(double x) => Math.Tanh(x);
    }
}
