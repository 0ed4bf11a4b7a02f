using System;
using System.Collections.Generic;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>sin(ωh) (Sitzmann et al., 2020), averaged in closed form: a quadrature fails once it turns often within the law.</summary>
/// <remarks>
/// With ψ(t) = E e^(ith): E φ = Im ψ(ω), E φ² = (1 − Re ψ(2ω))/2, E φ′ = ω Re ψ(ω), E φ′² = ω²(1 + Re ψ(2ω))/2,
/// d E φ²/dq = ω² Re ψ(2ω), E φ⁴ = 3/8 − Re ψ(2ω)/2 + Re ψ(4ω)/8.
/// </remarks>
internal sealed class SineResponse(double omega) : ElementwiseResponse
{
    private const int Harmonics = 200;
    private const double NarrowReach = 3; // In radians: below it |cos| is integrated between its zeros, above it by its Fourier series.

    public override double Scale => 1 / omega;

    public override double ReferenceSlope => omega;

    public override double Evaluate(double h, out double slope)
    {
        slope = omega * ScalarMath.Cos(omega * h);
        return ScalarMath.Sin(omega * h);
    }

    public override ResponseMoments Moments(SignalLaw law)
    {
        (double cosine, double sine) = law.Characteristic(omega);
        double twice = law.Characteristic(2 * omega).Cosine, square = omega * omega;
        return new()
        {
            Mean = sine,
            Square = (1 - twice) / 2,
            Cube = ((3 * sine) - law.Characteristic(3 * omega).Sine) / 4,
            Fourth = 0.375 - (twice / 2) + (law.Characteristic(4 * omega).Cosine / 8),
            Slope = omega * cosine,
            SlopeSquare = square * (1 + twice) / 2,
            SquareSlopeSquare = square * (1 - law.Characteristic(4 * omega).Cosine) / 8,
            SlopeSquareByInput = law is GaussianLaw or PointLaw ? square * (1 + ((1 - (4 * square * law.Variance)) * twice)) / 2 : double.NaN,
            SlopeSize = omega * MeanCosineSize(law),
            SquareByRelativeVariance = law is GaussianLaw or PointLaw ? square * twice * law.Variance : double.NaN,
            SquareByVariance = law is GaussianLaw or PointLaw ? square * twice : double.NaN,
            LowGradient = double.NaN,
            Inactive = double.NaN,
        };
    }

    /// <summary>sin a · sin b = (cos(a − b) − cos(a + b))/2.</summary>
    public override double Product(double mean, double variance, double covariance)
    {
        double square = omega * omega;
        double difference = ScalarMath.Exp(-square * (variance - covariance)), sum = ScalarMath.Exp(-square * (variance + covariance));
        return 0.5 * (difference - (sum * ScalarMath.Cos(2 * omega * mean)));
    }

    public override SlopeMoments Along(SignalLaw law, SlopeRate rate) => law is GaussianLaw or PointLaw ? Gaussian(law, rate) : ByQuadrature(law, rate);

    // E (A + B·h₀)ᵏ cos 2ωh and the like follow from ψ and its derivatives.
    private SlopeMoments Gaussian(SignalLaw law, SlopeRate rate)
    {
        double q = law.Variance, a = rate.At, b = rate.By, w = omega;
        (double cosine, double sine) = law.Characteristic(w);
        (double cosine2, double sine2) = law.Characteristic(2 * w);
        double square = (a * a) + (b * b * q) + rate.Noise;
        double squareCosine = ((square - (4 * w * w * q * q * b * b)) * cosine2) - (4 * a * b * w * q * sine2);
        return new(
            w * ((a * cosine) - (b * w * q * sine)),
            0.5 * w * ((a * sine2) + (2 * b * w * q * cosine2)),
            0.5 * w * w * (square + squareCosine));
    }

    private SlopeMoments ByQuadrature(SignalLaw law, SlopeRate rate)
    {
        const int most = 4000;
        var kinks = new List<double>();
        for (double at = law.Mean - law.Reach; at < law.Mean + law.Reach && kinks.Count < most; at += Scale) kinks.Add(at);
        var sums = new SlopeSums(this, rate);
        law.Integrate(ref sums, [.. kinks], 2 * law.Reach);
        return sums.Result;
    }

    // |cos y| = 2/π + 4/π Σ (−1)ᵏ⁺¹ cos(2ky)/(4k² − 1).
    private double MeanCosineSize(SignalLaw law)
    {
        if (law.Reach * omega < NarrowReach)
        {
            var sums = new MomentSums(this);
            law.Integrate(ref sums, Zeros(law), Scale);
            return sums.Result(law).SlopeSize / omega;
        }

        double sum = 0;
        for (int k = 1; k <= Harmonics; k++)
        {
            (double cosine, double sine) = law.Characteristic(2 * k * omega);
            sum += ((k & 1) == 0 ? -cosine : cosine) / ((4.0 * k * k) - 1);
            if (cosine == 0 && sine == 0) break;
        }

        return (2 + (4 * sum)) / Math.PI;
    }

    private double[] Zeros(SignalLaw law)
    {
        var zeros = new List<double>();
        double first = Math.Ceiling((omega * (law.Mean - law.Reach) / Math.PI) - 0.5);
        for (double n = first; zeros.Count < 4 && (n + 0.5) * Math.PI / omega < law.Mean + law.Reach; n++) zeros.Add((n + 0.5) * Math.PI / omega);
        return [.. zeros];
    }
}
