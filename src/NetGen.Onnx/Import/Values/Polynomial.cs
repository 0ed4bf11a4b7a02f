using System;

namespace NetGen.Onnx.Import.Values;

/// <summary>c₀ + c₁x + c₂x² + c₃x³ of one value x: all that exporters make of a signal between two functions.</summary>
internal readonly record struct Polynomial(double C0, double C1, double C2 = 0, double C3 = 0)
{
    public static Polynomial Identity => new(0, 1);

    public bool IsIdentity => this == Identity;

    private int Degree => C3 != 0 ? 3 : C2 != 0 ? 2 : C1 != 0 ? 1 : 0;

    /// <summary>A line that is not flat.</summary>
    public bool IsLine => C1 != 0 && C2 == 0 && C3 == 0;

    public static Polynomial operator +(Polynomial a, Polynomial b) => new(a.C0 + b.C0, a.C1 + b.C1, a.C2 + b.C2, a.C3 + b.C3);

    public static Polynomial operator +(Polynomial a, double b) => a with { C0 = a.C0 + b };

    public static Polynomial operator *(double s, Polynomial a) => new(s * a.C0, s * a.C1, s * a.C2, s * a.C3);

    /// <summary>The product, or null where its degree is above 3.</summary>
    public static Polynomial? Multiply(Polynomial a, Polynomial b)
    {
        if (a.Degree + b.Degree > 3) return null;
        return new(
            a.C0 * b.C0,
            (a.C0 * b.C1) + (a.C1 * b.C0),
            (a.C0 * b.C2) + (a.C1 * b.C1) + (a.C2 * b.C0),
            (a.C0 * b.C3) + (a.C1 * b.C2) + (a.C2 * b.C1) + (a.C3 * b.C0));
    }

    /// <summary>This line, applied to what another line gives.</summary>
    public Polynomial After(Polynomial inner) => (C1 * inner) + C0;

    /// <summary>The identity where this is nothing else up to rounding, so that the weights keep their bits.</summary>
    public Polynomial Snapped(double tolerance) => IsNear(Identity, tolerance) ? Identity : this;

    /// <summary>The k with this = k·other, or null where there is none.</summary>
    public double? Ratio(Polynomial other, double tolerance)
    {
        if (other.C1 == 0) return null;
        double k = C1 / other.C1;
        if (!double.IsFinite(k) || k == 0) return null;
        return !IsNear(k * other, tolerance) ? null : Math.Abs(k - 1) <= tolerance ? 1 : k;
    }

    /// <summary>Whether the coefficients agree, each to a relative tolerance and to a tenth of it of the greatest.</summary>
    public bool IsNear(Polynomial other, double tolerance)
    {
        double slack = 0.1 * tolerance * Math.Max(Greatest(this), Greatest(other));
        return Near(C0, other.C0) && Near(C1, other.C1) && Near(C2, other.C2) && Near(C3, other.C3);

        bool Near(double a, double b) => Math.Abs(a - b) <= (tolerance * Math.Max(Math.Abs(a), Math.Abs(b))) + slack;
    }

    private static double Greatest(Polynomial p) =>
        Math.Max(Math.Max(Math.Abs(p.C0), Math.Abs(p.C1)), Math.Max(Math.Abs(p.C2), Math.Abs(p.C3)));
}
