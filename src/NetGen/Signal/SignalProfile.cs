using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>The prediction at each of several values of a single input: the only way to see that a network saturates for |x| &gt; 1.</summary>
/// <param name="Input">The input.</param>
/// <param name="Points">The values, their shares, and what is predicted there.</param>
internal sealed record SignalProfile(SignalInput Input, IReadOnlyList<(WeightedInput At, SignalPrediction Prediction)> Points)
{
    /// <summary>Predicts a network with one input at the nodes of its range.</summary>
    public static SignalProfile Of(IReadOnlyList<SignalLayer> layers, SignalInput input)
    {
        var points = new List<(WeightedInput, SignalPrediction)>();
        foreach (WeightedInput node in input.Nodes()) points.Add((node, SignalPrediction.Once(layers, SignalInput.Value(node.X))));
        return new(input, points);
    }

    /// <summary>The averages over the range. A number that is not known anywhere is not known on average.</summary>
    public SignalPrediction Average()
    {
        int? overflow = null;
        foreach ((_, SignalPrediction prediction) in Points)
        {
            if (prediction.OverflowLayer is { } layer && !(overflow <= layer)) overflow = layer;
        }

        var layers = new LayerPrediction[Points[0].Prediction.Layers.Count];
        for (int i = 0; i < layers.Length; i++) layers[i] = Average(i);
        return new(Input, layers, overflow);
    }

    private LayerPrediction Average(int index)
    {
        double Mean(Func<LayerPrediction, double> number)
        {
            double sum = 0;
            foreach ((WeightedInput at, SignalPrediction prediction) in Points) sum += at.Weight * number(prediction.Layers[index]);
            return sum;
        }

        double square = Mean(layer => layer.OutputSquare);
        return new LayerPrediction
        {
            Layer = Points[0].Prediction.Layers[index].Layer,
            FromInput = Mean(layer => layer.FromInput),
            PreActivationMean = Mean(layer => layer.PreActivationMean),
            PreActivationVariance = Mean(layer => layer.PreActivationVariance),
            RawVariance = Mean(layer => layer.RawVariance),
            InputSquare = Mean(layer => layer.InputSquare),
            ActivationMean = Mean(layer => layer.ActivationMean),
            ActivationSquare = Mean(layer => layer.ActivationSquare),
            OutputSquare = square,
            MeanSlope = Mean(layer => layer.MeanSlope),
            SlopeSquare = Mean(layer => layer.SlopeSquare),
            MeanSlopeSize = Mean(layer => layer.MeanSlopeSize),
            LowGradientShare = Mean(layer => layer.LowGradientShare),
            InactiveShare = Mean(layer => layer.InactiveShare),
            SilentProbability = Mean(layer => layer.SilentProbability),
            Gain = Mean(layer => layer.Gain),
            VarianceSlope = Mean(layer => layer.VarianceSlope),
            DeltaSquare = Mean(layer => layer.DeltaSquare),
            WeightGradientSquare = Mean(layer => layer.WeightGradientSquare),
            InputGradient = Mean(layer => layer.InputGradient),
            TangentTrace = Mean(layer => layer.TangentTrace),
            Spread = Math.Sqrt(Mean(layer => layer.Spread * layer.Spread * layer.OutputSquare * layer.OutputSquare)) / square,
        };
    }
}
