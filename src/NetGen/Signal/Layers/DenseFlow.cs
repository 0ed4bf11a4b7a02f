using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>A fully connected layer between its forward and its backward pass.</summary>
/// <remarks>
/// Backward, with weights independent of those of the forward pass (Schoenholz et al., 2017): A = E φ′²·(σ_w² nA + S)/keep,
/// B = (E φ′)²·S, S = μ_w²(nA + n(n − 1)B), where σ_w, μ_w and n belong to the layer behind. S is 0 for weights with mean 0.
/// </remarks>
internal sealed class DenseFlow : LayerFlow
{
    private readonly DenseSignal _layer;
    private readonly ResponseMoments _moments;
    private readonly double _factor;

    private DenseFlow(DenseSignal layer, ResponseMoments moments, double factor, LayerPrediction prediction, SignalState output)
        : base(prediction, output)
    {
        _layer = layer;
        _moments = moments;
        _factor = factor;
    }

    /// <summary>Finishes the forward pass.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">The signal before it.</param>
    /// <param name="law">The law of φ's argument.</param>
    /// <param name="rawVariance">The variance before a normalisation.</param>
    /// <param name="factor">What a normalisation multiplies the variance by, else 1.</param>
    /// <param name="covariance">Of φ's arguments for two inputs; NaN where nobody asks.</param>
    public static DenseFlow Of(DenseSignal layer, in SignalState input, SignalLaw law, double rawVariance, double factor, double covariance)
    {
        ResponseMoments moments = layer.Response.Moments(law);
        double keep = layer.Keep, weights = layer.Inputs * layer.WeightVariance, fromMean = layer.Inputs * layer.WeightMean * input.Mean;
        var output = new SignalState
        {
            Mean = moments.Mean,
            Square = moments.Square / keep,
            Fourth = moments.Fourth / (keep * keep * keep),
            Product = double.IsNaN(covariance) || covariance == 0
                ? (moments.Mean * moments.Mean) + covariance
                : layer.Response.Product(law.Mean, law.Variance, covariance),
            SquareVariance = FiniteWidth.Next(layer, input.SquareVariance, moments),
        };
        var prediction = new LayerPrediction
        {
            Layer = layer,
            FromInput = (weights * input.Square) + (fromMean * fromMean),
            PreActivationMean = law.Mean,
            PreActivationVariance = law.Variance,
            RawVariance = rawVariance,
            InputSquare = input.Square,
            ActivationMean = moments.Mean,
            ActivationSquare = moments.Square,
            OutputSquare = output.Square,
            MeanSlope = moments.Slope,
            SlopeSquare = moments.SlopeSquare,
            MeanSlopeSize = moments.SlopeSize,
            LowGradientShare = moments.LowGradient,
            InactiveShare = moments.Inactive,
            SilentProbability = layer.Response.SilentBelowZero ? ExponentialFunctions.Power(moments.Inactive, layer.Units) : 0,
            Gain = weights * moments.SlopeSquare * factor,
            VarianceSlope = weights * moments.SquareByVariance,
            Spread = Math.Sqrt(output.SquareVariance) / output.Square,
            Correlation = law.Variance > 0 ? covariance / law.Variance : 1,
        };
        return new DenseFlow(layer, moments, factor, prediction, output);
    }

    public override Delta ToPreActivation(Delta output) =>
        new(_moments.SlopeSquare * output.Square / _layer.Keep, _moments.Slope * _moments.Slope * output.Product);

    public override Delta ToInput(Delta preActivation)
    {
        Delta delta = preActivation.Times(_factor);
        double n = _layer.Units, mean = _layer.WeightMean;
        double common = mean * mean * n * (delta.Square + ((n - 1) * delta.Product));
        var input = new Delta((n * _layer.WeightVariance * delta.Square) + common, common);
        Prediction = Prediction with
        {
            DeltaSquare = delta.Square,
            WeightGradientSquare = delta.Square * Prediction.InputSquare,
            InputGradient = input.Square,
            TangentTrace = n * delta.Square * ((_layer.Inputs * Prediction.InputSquare) + 1),
        };
        return input;
    }
}
