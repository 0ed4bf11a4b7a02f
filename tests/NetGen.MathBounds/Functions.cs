using System;
using System.Numerics;
using NetGen.Numerics;

namespace NetGen.MathBounds;

internal readonly struct ExpFunction : IMathFunction
{
    public static double Bound => 2;

    public static ReadOnlySpan<float> Breakpoints => [-104f, -103.972f, -87.3365f, -0.34657f, 0.34657f, 88.37626f, 88.72284f, 89f];

    public static Vector<float> Compute(Vector<float> x) => VectorMath.Exp(x);

    public static double Reference(double x) => Math.Exp(x);

    public static float? Saturated(float x) => x > 88.73f ? float.PositiveInfinity : x < -103.98f ? 0f : null;
}

internal readonly struct Expm1Function : IMathFunction
{
    public static double Bound => 2;

    public static ReadOnlySpan<float> Breakpoints => [-17.4f, -1.03972f, -0.34657f, -2.98e-8f, 2.98e-8f, 0.34657f, 1.03972f, 88.37626f, 88.72284f, 89f];

    public static Vector<float> Compute(Vector<float> x) => VectorMath.Expm1(x);

    public static double Reference(double x) => MathBounds.Reference.Expm1(x);

    public static float? Saturated(float x) => x > 88.73f ? float.PositiveInfinity : x < -17.4f ? -1f : null;
}

internal readonly struct LogFunction : IMathFunction
{
    public static double Bound => 2;

    public static ReadOnlySpan<float> Breakpoints => [0f, 1.1754944e-38f, 0.6666667f, 1f, 1.3333334f, float.MaxValue];

    public static Vector<float> Compute(Vector<float> x) => VectorMath.Log(x);

    public static double Reference(double x) => Math.Log(x);
}

internal readonly struct Log1pFunction : IMathFunction
{
    public static double Bound => 2;

    public static ReadOnlySpan<float> Breakpoints => [-1f, -0.3333333f, 0f, 0.3333333f, 1f, 16777216f, 1.7e38f, 2.27e38f, float.MaxValue];

    public static Vector<float> Compute(Vector<float> x) => VectorMath.Log1p(x);

    public static double Reference(double x) => MathBounds.Reference.Log1p(x);
}

internal readonly struct TanhFunction : IMathFunction
{
    public static double Bound => 6;

    public static float Limit => 1f;

    public static ReadOnlySpan<float> Breakpoints => [-9.02f, 0f, 9.02f];

    public static Vector<float> Compute(Vector<float> x) => VectorMath.Tanh(x);

    public static double Reference(double x) => Math.Tanh(x);

    public static float? Saturated(float x) => Math.Abs(x) >= 9.02f ? Math.Sign(x) : null;
}

internal readonly struct SigmoidFunction : IMathFunction
{
    public static double Bound => 4;

    public static float Limit => 1f;

    public static ReadOnlySpan<float> Breakpoints => [-104f, -103.972f, -87.3365f, 0f, 17.4f];

    public static Vector<float> Compute(Vector<float> x) => VectorMath.Sigmoid(x);

    public static double Reference(double x) => MathBounds.Reference.Sigmoid(x);

    public static float? Saturated(float x) => x > 17.4f ? 1f : x < -103.98f ? 0f : null;
}

internal readonly struct ErfFunction : IMathFunction
{
    public static double Bound => 4;

    public static float Limit => 1f;

    public static ReadOnlySpan<float> Breakpoints => [-3.93f, 0f, 0.5f, 2.5f, 3.93f];

    public static Vector<float> Compute(Vector<float> x) => VectorMath.Erf(x);

    public static double Reference(double x) => MathBounds.Reference.Erf(x);

    public static float? Saturated(float x) => Math.Abs(x) >= 3.93f ? Math.Sign(x) : null;
}

internal readonly struct SinFunction : IMathFunction
{
    public static double Bound => 1.5e-7;

    public static bool Absolute => true;

    public static float Limit => 1f;

    public static ReadOnlySpan<float> Breakpoints => [0f, 0.7853982f, 1.5707964f, 3.1415927f, 6.2831855f, 262144f, 16777216f];

    public static Vector<float> Compute(Vector<float> x) => VectorMath.Sin(x);

    public static double Reference(double x) => Math.Sin(x);
}

internal readonly struct CosFunction : IMathFunction
{
    public static double Bound => 1.5e-7;

    public static bool Absolute => true;

    public static float Limit => 1f;

    public static ReadOnlySpan<float> Breakpoints => SinFunction.Breakpoints;

    public static Vector<float> Compute(Vector<float> x) => VectorMath.Cos(x);

    // Where the float result is 0 the sign is free, and no float is an exact zero of the cosine.
    public static double Reference(double x) => Math.Cos(x);
}
