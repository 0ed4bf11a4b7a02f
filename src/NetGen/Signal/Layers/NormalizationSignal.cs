namespace NetGen.Signal;

/// <summary>A normalisation of its own, behind an activation: x becomes γ(x − u)/√(v − u²) + β.</summary>
/// <param name="Units">The length of what goes through.</param>
/// <param name="Norm">Which normalisation.</param>
internal sealed record NormalizationSignal(int Units, Normalization Norm) : SignalLayer(Units, Units)
{
    public override bool NeedsProduct => Norm.NeedsProduct;

    public override string Name => Norm.Name;

    public override LayerFlow Forward(in SignalState input)
    {
        // For a batch, each unit's own mean over inputs goes as well: what is left of x has the variance v − k.
        double variance = input.Square - (input.Mean * input.Mean), product = input.Product - (input.Mean * input.Mean);
        double factor = Norm.Factor(variance, product), left = Norm.Divisor(variance, product);
        var output = new SignalState
        {
            Mean = Norm.Beta,
            Square = (factor * left) + (Norm.Beta * Norm.Beta),
            Fourth = double.NaN,
            Product = (Norm.NeedsProduct ? 0 : factor * product) + (Norm.Beta * Norm.Beta),
            SquareVariance = double.NaN,
        };
        return new Flow(LayerPrediction.PassThrough(this, input, output, factor), output, factor);
    }

    private sealed class Flow(LayerPrediction prediction, SignalState output, double factor) : LayerFlow(prediction, output)
    {
        public override Delta ToPreActivation(Delta output) => output;

        public override Delta ToInput(Delta preActivation)
        {
            Delta input = preActivation.Times(factor);
            Prediction = Prediction with { DeltaSquare = input.Square, InputGradient = input.Square };
            return input;
        }
    }
}
