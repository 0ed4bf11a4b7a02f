using System;

namespace NetGen.Signal;

/// <summary>The units' two sums behind a layer, for each member: of few units themselves, of many by the central limit.</summary>
internal static class MemberDraws
{
    private const double LeastSquare = 1e-280;

    /// <summary>Fills the members behind a layer of random weights.</summary>
    /// <param name="output">The members behind the layer.</param>
    /// <param name="response">The activation.</param>
    /// <param name="moments">Its averages.</param>
    /// <param name="law">The law of a member's pre-activations.</param>
    /// <param name="order">The members in the order of their size.</param>
    /// <param name="sphere">Which share of |h|² is known where weights are orthogonal, else 0.</param>
    public static void Fill(Members output, Response response, MemberMoments moments, Func<int, SignalLaw> law, int[] order, double sphere)
    {
        if (output.Units is { } units)
        {
            for (int rank = 0; rank < order.Length; rank++) Few(output, units, law(order[rank]), order[rank], rank, sphere);
            for (int member = 0; member < output.Count; member++) response.Apply(units, member * output.Width, output.Width);
            output.Summarise();
        }
        else
        {
            for (int rank = 0; rank < order.Length; rank++) Many(output, moments[order[rank]], order[rank], rank, sphere);
            output.Concentration = Math.Min(1, Positive(moments.Average(m => m.Fourth / (m.Square * m.Square)), 1) / output.Width);
        }

        Straighten(output, moments);
    }

    private static void Few(Members output, double[] units, SignalLaw law, int member, int rank, double sphere)
    {
        int start = member * output.Width;
        double sum = 0;
        for (int i = 0; i < output.Width; i++)
        {
            double h = law.Quantile(QuasiRandom.At(rank, i, output.Depth));
            units[start + i] = h;
            sum += (h - law.Mean) * (h - law.Mean);
        }

        // An orthogonal matrix turns x and keeps its length, or the share of it that its rows see.
        if (!(sphere > 0) || !(sum > 0)) return;
        double target = law.Variance * output.Width, factor = Math.Sqrt(((sphere * target) + ((1 - sphere) * sum)) / sum);
        for (int i = start; i < start + output.Width; i++) units[i] = law.Mean + (factor * (units[i] - law.Mean));
    }

    private static void Many(Members output, in ResponseMoments m, int member, int rank, double sphere)
    {
        double n = output.Width, square = m.Square;
        double variance = Positive((m.Fourth - (square * square)) / n, 0), alone = Positive((square - (m.Mean * m.Mean)) / n, 0);
        double both = (m.Cube - (m.Mean * square)) / n;
        if (double.IsNaN(both) || !(variance > 0)) both = 0;
        double slope = variance > 0 ? both / variance : 0, rest = Math.Max(0, alone - (slope * both));
        if (sphere > 0 && m.Square > 0) variance = Math.Max(0, variance - (sphere * Known(m) / n));

        double z = NormalQuantile.Of(QuasiRandom.At(rank, 0, output.Depth)), other = NormalQuantile.Of(QuasiRandom.At(rank, 1, output.Depth));
        double next = square * Gamma(variance / (square * square), z);
        double mean = m.Mean + (slope * (next - square)) + (Math.Sqrt(rest) * other), most = Math.Sqrt(next);
        output.Square[member] = next;
        output.Mean[member] = Math.Max(-most, Math.Min(most, mean));
    }

    // Cov(φ², z²)²/Var z² = (2q·dEφ²/dq)²/2: what of the variance of φ² follows from |h|².
    private static double Known(in ResponseMoments m)
    {
        double covariance = 2 * m.SquareByRelativeVariance;
        return double.IsNaN(covariance) ? 0 : covariance * covariance / 2;
    }

    // A positive number of mean 1 and a given variance (Wilson and Hilferty, 1931).
    private static double Gamma(double variance, double z)
    {
        if (!(variance > 0)) return 1;
        double root = 1 - (variance / 9) + (z * Math.Sqrt(variance) / 3);
        return root > 0 ? root * root * root : 0;
    }

    // The members' averages become what the layer before them says exactly.
    private static void Straighten(Members output, MemberMoments moments)
    {
        double wanted = moments.Average(m => m.Square), drawn = Members.Average(output.Square);
        if (wanted > LeastSquare && drawn > LeastSquare) Scale(output, wanted / drawn);
        double shift = moments.Average(m => m.Mean) - Members.Average(output.Mean);
        for (int i = 0; i < output.Count; i++)
        {
            double most = Math.Sqrt(output.Square[i]);
            output.Mean[i] = Math.Max(-most, Math.Min(most, output.Mean[i] + shift));
        }
    }

    private static void Scale(Members output, double factor)
    {
        double root = Math.Sqrt(factor);
        for (int i = 0; i < output.Count; i++)
        {
            output.Square[i] *= factor;
            output.Mean[i] *= root;
        }

        for (int i = 0; i < (output.Units?.Length ?? 0); i++) output.Units![i] *= root;
    }

    private static double Positive(double value, double otherwise) => value > 0 ? value : otherwise;
}
