using System;
using System.Threading.Tasks;

namespace NetGen.MathBounds;

/// <summary>One line of the table of bounds, with its function's type hidden.</summary>
internal sealed record FunctionCase(string Name, double Bound, bool Absolute, float[] Breakpoints, Func<long, long, long, Finding> Range)
{
    private const long Patterns = 1L << 32;

    /// <summary>Every function that has a bound.</summary>
    public static readonly FunctionCase[] All =
    [
        Of<ExpFunction>("exp"), Of<Expm1Function>("expm1"), Of<LogFunction>("log"), Of<Log1pFunction>("log1p"),
        Of<TanhFunction>("tanh"), Of<SigmoidFunction>("sigmoid"), Of<ErfFunction>("erf"), Of<SinFunction>("sin"), Of<CosFunction>("cos"),
    ];

    /// <summary>Tries all floats, on two threads.</summary>
    public Finding Everything() => InParts(1);

    /// <summary>Tries a few million floats of all exponents and both signs, and the neighbours of the breakpoints and of the extremes.</summary>
    public Finding Sample()
    {
        const int Neighbours = 4096;
        Finding finding = InParts(1009);
        foreach (float x in (float[])[.. Breakpoints, 0f, -0f, float.PositiveInfinity, float.NegativeInfinity])
        {
            long bits = BitConverter.SingleToUInt32Bits(x);
            finding.Add(Range(Math.Max(0, bits - Neighbours), Math.Min(Patterns, bits + Neighbours), 1));
        }

        return finding;
    }

    /// <summary>Whether the bound and every special case hold.</summary>
    public bool Holds(Finding finding) => finding.Worst <= Bound && finding.Violations == 0;

    private Finding InParts(long stride)
    {
        // Interleaved parts: the expensive arguments lie together, and two threads should share them.
        const int Parts = 64;
        Finding finding = new();
        Parallel.For(0, Parts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, part =>
        {
            Finding own = Range(Patterns / Parts * part, Patterns / Parts * (part + 1), stride);
            lock (finding)
            {
                finding.Add(own);
            }
        });
        return finding;
    }

    private static FunctionCase Of<T>(string name)
        where T : struct, IMathFunction => new(name, T.Bound, T.Absolute, T.Breakpoints.ToArray(), Sweep.Range<T>);
}
