using System;
using System.Numerics;

namespace NetGen.MathBounds;

/// <summary>A function of NetGen.Numerics with its reference and what is promised of it.</summary>
internal interface IMathFunction
{
    /// <summary>The promise: units in the last place, or an absolute error where <see cref="Absolute"/>.</summary>
    static abstract double Bound { get; }

    /// <summary>The bound is an absolute error.</summary>
    static virtual bool Absolute => false;

    /// <summary>No result may be larger than this in magnitude.</summary>
    static virtual float Limit => float.PositiveInfinity;

    /// <summary>Arguments where something changes: the tests look closely at their neighbours.</summary>
    static abstract ReadOnlySpan<float> Breakpoints { get; }

    static abstract Vector<float> Compute(Vector<float> x);

    /// <summary>The exact value to far better than 1e-3 ulp of a float; its special cases (NaN, infinities, signed zeros) are required.</summary>
    static abstract double Reference(double x);

    /// <summary>The one float allowed at a saturated argument, or null where the bound alone holds.</summary>
    static virtual float? Saturated(float x) => null;
}
