namespace NetGen.Signal;

/// <summary>Inverted dropout while training (Srivastava et al., 2014): v and the gradient's mean square grow by 1/keep, the mean stays.</summary>
/// <param name="Units">The length of what goes through.</param>
/// <param name="Keep">The share of units that stay, in (0, 1].</param>
internal sealed record DropoutSignal(int Units, double Keep) : SignalLayer(Units, Units)
{
    public override string Name => "Dropout";

    public override LayerFlow Forward(in SignalState input)
    {
        double square = Keep * Keep, cube = square * Keep;
        SignalState output = input with
        {
            Square = input.Square / Keep,
            Fourth = input.Fourth / cube,
            SquareVariance = (input.SquareVariance / square) + (input.Fourth * ((1 / cube) - (1 / square)) / Units),
            Scalar = null,
        };
        return new Flow(LayerPrediction.PassThrough(this, input, output, 1 / Keep), output, Keep);
    }

    private sealed class Flow(LayerPrediction prediction, SignalState output, double keep) : LayerFlow(prediction, output)
    {
        public override Delta ToPreActivation(Delta output) => new(output.Square / keep, output.Product);

        public override Delta ToInput(Delta preActivation)
        {
            Prediction = Prediction with { DeltaSquare = preActivation.Square, InputGradient = preActivation.Square };
            return preActivation;
        }
    }
}
