using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>How steep the untrained function of a single input is, at one x.</summary>
/// <param name="Variance">Var f at the last layer's pre-activation.</param>
/// <param name="Product">Cov(f, df/dx).</param>
/// <param name="SlopeSquare">E (df/dx)².</param>
internal readonly record struct InputSlope(double Variance, double Product, double SlopeSquare)
{
    /// <summary>√(Var f / E (df/dx)²): how far x must move for another value; compare it with the samples' distance.</summary>
    public double LengthScale => Math.Sqrt(Variance / SlopeSquare);

    /// <summary>Follows (x, t = dx/dx₀) through dense layers: v = E x², c = E xt, s = E t² over the units.</summary>
    /// <remarks>
    /// Multiplying the layers' gains overestimates E (df/dx)² by up to 30 times in rms, since a single input only stretches h, and h and
    /// dh/dx₀ stay correlated: dh/dx₀ = M′ + r(h − M) + noise with r = C/q, C = mσ_w² c, T = mσ_w² s, noise of variance T − C²/q.
    /// </remarks>
    /// <param name="layers">Dense layers without normalisation or dropout; others give NaN.</param>
    /// <param name="x">The input.</param>
    public static InputSlope At(IReadOnlyList<SignalLayer> layers, double x)
    {
        SignalState state = SignalInput.Value(x).State(1);
        var slope = new SlopeMoments(1, x, 1);
        for (int i = 0; ; i++)
        {
            if (layers[i] is not DenseSignal { Norm: null, Keep: 1 } layer) return new(double.NaN, double.NaN, double.NaN);
            double mean = layer.MeanOf(state), q = layer.VarianceOf(state), weights = layer.Inputs * layer.WeightVariance;
            if (OverflowFlow.IsReached(mean, q)) return new(double.NaN, double.NaN, double.NaN);
            double c = weights * slope.Product, s = weights * slope.Square, r = q > 0 ? c / q : 0;
            if (i == layers.Count - 1) return new(q, c, s);
            var rate = new SlopeRate(layer.Inputs * layer.WeightMean * slope.Mean, r, Math.Max(0, s - (r * c)));
            SignalLaw law = layer.LawOf(state);
            ResponseMoments moments = layer.Response.Moments(law);
            slope = layer.Response.Along(law, rate);
            state = new() { Mean = moments.Mean, Square = moments.Square };
        }
    }
}
