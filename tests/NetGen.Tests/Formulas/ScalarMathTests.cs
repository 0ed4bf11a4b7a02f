using System;
using NetGen.Formulas;
using NetGen.Initialization;
using Xunit;

namespace NetGen.Tests.Formulas;

/// <summary>Against the system's functions, which are right to about 1 ulp on every platform, if not to the same bit.</summary>
public class ScalarMathTests
{
    private const double FewUlp = 8e-16;

    [Fact]
    public void Exp_AgreesOverItsRange() => Compare(ScalarMath.Exp, Math.Exp, -744, 709, relative: true);

    [Fact]
    public void Exp_AgreesNearZero() => Compare(ScalarMath.Exp, Math.Exp, -1, 1, relative: true);

    [Fact]
    public void Log_AgreesAtEveryScale() => Compare(z => ScalarMath.Log(Math.Pow(10, z)), z => Math.Log(Math.Pow(10, z)), -320, 308, relative: true);

    [Fact]
    public void Log_KeepsItsDigitsNearOne() => Compare(z => ScalarMath.Log(1 + (z * z * z)), z => Math.Log(1 + (z * z * z)), -0.7, 0.7, relative: true);

    [Fact]
    public void SineAndCosine_AgreeForModerateArguments()
    {
        Compare(ScalarMath.Sin, Math.Sin, -1e6, 1e6, relative: false);
        Compare(ScalarMath.Cos, Math.Cos, -1e6, 1e6, relative: false);
        Compare(ScalarMath.Sin, Math.Sin, -4, 4, relative: false);
        Compare(ScalarMath.Cos, Math.Cos, -4, 4, relative: false);
    }

    [Fact]
    public void Limits_AreTheFunctionsLimits()
    {
        Assert.Equal(double.PositiveInfinity, ScalarMath.Exp(710));
        Assert.Equal(0, ScalarMath.Exp(-746));
        Assert.Equal(1, ScalarMath.Exp(0));
        Assert.Equal(0, ScalarMath.Log(1));
        Assert.Equal(double.NegativeInfinity, ScalarMath.Log(0));
        Assert.Equal(double.PositiveInfinity, ScalarMath.Log(double.PositiveInfinity));
        Assert.Equal(0, ScalarMath.Sin(0));
        Assert.Equal(1, ScalarMath.Cos(0));
    }

    [Fact]
    public void WhatHasNoValue_IsNaN()
    {
        Assert.True(double.IsNaN(ScalarMath.Exp(double.NaN)));
        Assert.True(double.IsNaN(ScalarMath.Log(-1)));
        Assert.True(double.IsNaN(ScalarMath.Log(double.NaN)));
        Assert.True(double.IsNaN(ScalarMath.Sin(double.PositiveInfinity)));
        Assert.True(double.IsNaN(ScalarMath.Cos(double.NaN)));
    }

    private static void Compare(Func<double, double> ours, Func<double, double> theirs, double from, double to, bool relative)
    {
        var random = new SeededRandom(1);
        for (int i = 0; i < 200_000; i++)
        {
            double x = from + ((to - from) * random.NextDouble());
            double expected = theirs(x), error = Math.Abs(ours(x) - expected);

            // Below 1e-300 a denormal's last bit is worth more than an ulp.
            double allowed = relative ? Math.Max(FewUlp * Math.Abs(expected), 5e-324) : FewUlp;
            Assert.True(error <= allowed, $"At {x:R}: {ours(x):R}, expected {expected:R}.");
        }
    }
}
