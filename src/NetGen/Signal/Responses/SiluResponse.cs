namespace NetGen.Signal;

/// <summary>hσ(h) (Ramachandran et al., 2017).</summary>
internal sealed class SiluResponse : ElementwiseResponse
{
    public override double Evaluate(double h, out double slope)
    {
        double sigmoid = ExponentialFunctions.Sigmoid(h, out double inner);
        slope = sigmoid + (h * inner);
        return h * sigmoid;
    }
}
