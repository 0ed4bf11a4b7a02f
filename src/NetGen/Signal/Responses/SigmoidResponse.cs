namespace NetGen.Signal;

/// <summary>1/(1 + e⁻ʰ); its greatest slope is ¼.</summary>
internal sealed class SigmoidResponse : ElementwiseResponse
{
    public override double ReferenceSlope => 0.25;

    public override double Evaluate(double h, out double slope) => ExponentialFunctions.Sigmoid(h, out slope);
}
