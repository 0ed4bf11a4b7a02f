using System;

namespace NetGen.Signal;

/// <summary>An activation's averages as a function of the variance alone, between exact ones: for many members that differ in nothing else.</summary>
/// <remarks>Nodes lie evenly in ln q, a third-degree polynomial through four of them: relative error about 1e-4.</remarks>
internal sealed class MomentTable
{
    private const double Ratio = 1.6, Reach = 1e-16, Tiny = 1e-300;
    private const int Most = 48, Taps = 4;

    private readonly Response _response;
    private readonly Func<double, SignalLaw> _law;
    private readonly double _start, _step;
    private readonly ResponseMoments[] _nodes;

    /// <summary>Fills the table.</summary>
    /// <param name="response">The activation.</param>
    /// <param name="law">The law for a variance.</param>
    /// <param name="variances">The variances that will be asked for.</param>
    public MomentTable(Response response, Func<double, SignalLaw> law, double[] variances)
    {
        (_response, _law) = (response, law);
        double least = double.PositiveInfinity, most = 0;
        foreach (double q in variances) most = Math.Max(most, q);
        foreach (double q in variances)
        {
            if (q > Reach * most) least = Math.Min(least, q);
        }

        double width = most > 0 ? Formulas.ScalarMath.Log(most / least) : 0;
        int count = !(width > 1e-9) ? 1 : Math.Min(Most, Taps + (int)(width / Formulas.ScalarMath.Log(Ratio)));
        _start = most > 0 ? Formulas.ScalarMath.Log(least) : 0;
        _step = count > 1 ? width / (count - 1) : 0;
        _nodes = new ResponseMoments[count];
        for (int i = 0; i < count; i++) _nodes[i] = At(count == 1 ? most : least * Formulas.ScalarMath.Exp(i * _step));
    }

    /// <summary>The averages at a variance.</summary>
    public ResponseMoments Of(double variance)
    {
        if (_nodes.Length == 1) return _nodes[0];
        double at = (Formulas.ScalarMath.Log(variance) - _start) / _step;
        if (!(at > -0.5)) return At(variance);
        int first = Math.Max(0, Math.Min(_nodes.Length - Taps, (int)at - 1));
        return Blend(first, at - first);
    }

    private ResponseMoments At(double variance) => _response.Moments(_law(variance));

    // What may span many powers of ten is blended as a logarithm, the rest in proportion to it.
    private ResponseMoments Blend(int first, double t)
    {
        Span4 w = new(-(t - 1) * (t - 2) * (t - 3) / 6, t * (t - 2) * (t - 3) / 2, -t * (t - 1) * (t - 3) / 2, t * (t - 1) * (t - 2) / 6);
        double square = Formulas.ScalarMath.Exp(Sum(first, w, m => Formulas.ScalarMath.Log(Math.Max(m.Square, Tiny)))), root = Math.Sqrt(square);
        double slopes = Formulas.ScalarMath.Exp(Sum(first, w, m => Formulas.ScalarMath.Log(Math.Max(m.SlopeSquare, Tiny)))), slope = Math.Sqrt(slopes);
        return new()
        {
            Mean = root * Sum(first, w, m => m.Mean / Math.Sqrt(Math.Max(m.Square, Tiny))),
            Square = square,
            Cube = square * root * Sum(first, w, m => m.Cube / Math.Max(m.Square * Math.Sqrt(m.Square), Tiny)),
            Fourth = square * square * Sum(first, w, m => m.Fourth / Math.Max(m.Square * m.Square, Tiny)),
            Slope = slope * Sum(first, w, m => m.Slope / Math.Sqrt(Math.Max(m.SlopeSquare, Tiny))),
            SlopeSquare = slopes,
            SquareSlopeSquare = square * slopes * Sum(first, w, m => m.SquareSlopeSquare / Math.Max(m.Square * m.SlopeSquare, Tiny)),
            SlopeSquareByInput = slopes * Sum(first, w, m => m.SlopeSquareByInput / Math.Max(m.SlopeSquare, Tiny)),
            SlopeSize = slope * Sum(first, w, m => m.SlopeSize / Math.Sqrt(Math.Max(m.SlopeSquare, Tiny))),
            SquareByRelativeVariance = square * Sum(first, w, m => m.SquareByRelativeVariance / Math.Max(m.Square, Tiny)),
            SquareByVariance = Sum(first, w, m => m.SquareByVariance),
            LowGradient = Share(Sum(first, w, m => m.LowGradient)),
            Inactive = Share(Sum(first, w, m => m.Inactive)),
        };
    }

    private static double Share(double value) => value < 0 ? 0 : value > 1 ? 1 : value;

    private double Sum(int first, Span4 w, Func<ResponseMoments, double> number) =>
        (w.A * number(_nodes[first])) + (w.B * number(_nodes[first + 1])) + (w.C * number(_nodes[first + 2])) + (w.D * number(_nodes[first + 3]));

    private readonly record struct Span4(double A, double B, double C, double D);
}
