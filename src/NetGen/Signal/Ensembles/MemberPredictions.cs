using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>What all members of a layer say together.</summary>
internal static class MemberPredictions
{
    /// <summary>The variance of numbers over members.</summary>
    public static double Variance(double[] numbers)
    {
        double mean = Members.Average(numbers), sum = 0;
        foreach (double number in numbers) sum += (number - mean) * (number - mean);
        return sum / numbers.Length;
    }

    /// <summary>The forward pass.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">The members before it.</param>
    /// <param name="moments">Its activation's averages.</param>
    /// <param name="sphere">Which share of |h|² is known, else 0.</param>
    public static LayerPrediction Of(DenseSignal layer, Members input, MemberMoments moments, double sphere)
    {
        double weights = layer.Inputs * layer.WeightVariance, mean = layer.Inputs * layer.WeightMean, square = moments.Average(m => m.Square);
        double fromInput = 0;
        for (int i = 0; i < input.Count; i++) fromInput += (weights * input.Square[i]) + (mean * mean * input.Mean[i] * input.Mean[i]);
        double second = moments.Average(m => (m.Square * m.Square) + (Math.Max(0, Own(m, sphere)) / layer.Units));
        return new()
        {
            Layer = layer,
            FromInput = fromInput / input.Count,
            InputSquare = Members.Average(input.Square),
            ActivationMean = moments.Average(m => m.Mean),
            ActivationSquare = square,
            OutputSquare = square,
            MeanSlope = moments.Average(m => m.Slope),
            SlopeSquare = moments.Average(m => m.SlopeSquare),
            MeanSlopeSize = moments.Average(m => m.SlopeSize),
            LowGradientShare = moments.Average(m => m.LowGradient),
            InactiveShare = moments.Average(m => m.Inactive),
            SilentProbability = layer.Response.SilentBelowZero ? moments.Average(m => ExponentialFunctions.Power(m.Inactive, layer.Units)) : 0,
            Gain = weights * moments.Average(m => m.SlopeSquare),
            VarianceSlope = weights * moments.Average(m => m.SquareByVariance),
            Spread = Math.Sqrt(Math.Max(0, second - (square * square))) / square,
        };
    }

    /// <summary>The same with the backward pass.</summary>
    public static LayerPrediction WithGradient(LayerPrediction prediction, MembersFlow flow, Members input, MemberDeltas deltas)
    {
        double square = 0, weights = 0, inputs = 0, n = prediction.Layer.Units, m = prediction.Layer.Inputs;
        for (int i = 0; i < input.Count; i++)
        {
            BackwardShare share = flow.ToInput(deltas, i);
            square += deltas.Square[i];
            weights += deltas.Square[i] * input.Square[i];
            inputs += share.Copied ? share.Rest / m : share.Common + share.Rest + ((share.Along - share.Rest) / m);
        }

        (square, weights) = (square / input.Count, weights / input.Count);
        return prediction with
        {
            DeltaSquare = square / n,
            WeightGradientSquare = weights / n,
            InputGradient = inputs / input.Count,
            TangentTrace = (m * weights) + square,
        };
    }

    private static double Own(in ResponseMoments m, double sphere)
    {
        double own = m.Fourth - (m.Square * m.Square);
        return sphere > 0 ? own - (2 * sphere * m.SquareByRelativeVariance * m.SquareByRelativeVariance) : own;
    }
}
