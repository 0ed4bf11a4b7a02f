using System;
using System.Numerics;

namespace NetGen.MathBounds;

/// <summary>What a sweep found: the worst error and where, and how often a special case was wrong.</summary>
internal sealed class Finding
{
    public double Worst { get; private set; }

    public float At { get; private set; } = float.NaN;

    public long Violations { get; private set; }

    public float FirstViolation { get; private set; } = float.NaN;

    public long Tried { get; set; }

    public void Error(double error, float at)
    {
        if (error > Worst)
        {
            Worst = error;
            At = at;
        }
    }

    public void Violation(float at)
    {
        if (Violations++ == 0)
        {
            FirstViolation = at;
        }
    }

    public void Add(Finding other)
    {
        Error(other.Worst, other.At);
        FirstViolation = Violations == 0 ? other.FirstViolation : FirstViolation;
        Violations += other.Violations;
        Tried += other.Tried;
    }
}

/// <summary>Tries a function at floats given by their bits.</summary>
internal static class Sweep
{
    private const int Block = 4096;

    /// <summary>Tries every <paramref name="stride"/>-th bit pattern from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    public static Finding Range<T>(long from, long to, long stride)
        where T : struct, IMathFunction
    {
        Finding finding = new();
        float[] x = new float[Block], y = new float[Block];
        for (long start = from; start < to; start += Block * stride)
        {
            for (int i = 0; i < Block; i++)
            {
                // The last block repeats its last pattern.
                x[i] = BitConverter.UInt32BitsToSingle((uint)Math.Min(start + (i * stride), to - 1));
            }

            for (int i = 0; i < Block; i += Vector<float>.Count)
            {
                T.Compute(new Vector<float>(x, i)).CopyTo(y, i);
            }

            for (int i = 0; i < Block; i++)
            {
                Judge<T>(x[i], y[i], finding);
            }
        }

        return finding;
    }

    private static void Judge<T>(float x, float y, Finding finding)
        where T : struct, IMathFunction
    {
        finding.Tried++;
        double exact = T.Reference(x);
        if (double.IsNaN(exact) || float.IsNaN(y))
        {
            if (double.IsNaN(exact) != float.IsNaN(y))
            {
                finding.Violation(x);
            }

            return;
        }

        bool edge = exact == 0 || double.IsInfinity(exact);
        bool wrongEdge = edge && BitConverter.SingleToInt32Bits(y) != BitConverter.SingleToInt32Bits((float)exact);
        if (wrongEdge || Math.Abs(y) > T.Limit || (T.Saturated(x) is float only && y != only))
        {
            finding.Violation(x);
        }

        if (!edge)
        {
            finding.Error(T.Absolute ? Math.Abs(y - exact) : Ulps(y, exact), x);
        }
    }

    /// <summary>The error in units of the float spacing at the exact value; +∞ counts as 2¹²⁸.</summary>
    internal static double Ulps(float y, double exact)
    {
        const double Beyond = 3.402823669209385e38;
        double value = float.IsInfinity(y) ? Math.CopySign(Beyond, y) : y;
        double clipped = Math.Clamp(exact, -Beyond, Beyond);
        int exponent = (int)((BitConverter.DoubleToInt64Bits(clipped) >> 52) & 0x7FF) - 1023;
        double ulp = BitConverter.Int64BitsToDouble((long)(Math.Clamp(exponent, -126, 127) - 23 + 1023) << 52);
        return Math.Abs(value - clipped) / ulp;
    }
}
