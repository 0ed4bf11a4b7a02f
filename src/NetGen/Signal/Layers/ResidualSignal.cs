using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>A residual block, x + α·branch(x) (He et al., 2016).</summary>
/// <remarks>
/// The branch's output is independent of the stream: v′ = v + α²v_b + 2αuu_b, u′ = u + αu_b. The gradient on the stream is multiplied by
/// 1 + α²·(the branch's gain): with He's weights and α = 1 both double a block; with α = 1/√L they grow to e over L blocks.
/// </remarks>
/// <param name="Branch">The layers of the branch, from and to the stream's width.</param>
/// <param name="Alpha">α, the branch's factor; 0 where its last layer starts at zero.</param>
internal sealed record ResidualSignal(IReadOnlyList<SignalLayer> Branch, double Alpha) : SignalLayer(Branch[0].Inputs, Branch[0].Inputs)
{
    public override string Name => "Residual";

    public override bool NeedsProduct
    {
        get
        {
            foreach (SignalLayer layer in Branch)
            {
                if (layer.NeedsProduct) return true;
            }

            return false;
        }
    }

    public override LayerFlow Forward(in SignalState input)
    {
        var flows = new List<LayerFlow>(Branch.Count);
        SignalState at = input with { SquareVariance = double.NaN };
        foreach (SignalLayer layer in Branch)
        {
            LayerFlow flow = layer.Forward(at);
            if (flow is OverflowFlow) return new OverflowFlow(this, flow.Prediction.PreActivationMean, flow.Prediction.PreActivationVariance);
            flows.Add(flow);
            at = flow.Output;
        }

        var output = new SignalState
        {
            Mean = input.Mean + (Alpha * at.Mean),
            Square = input.Square + (Alpha * Alpha * at.Square) + (2 * Alpha * input.Mean * at.Mean),
            Product = input.Product + (Alpha * Alpha * at.Product) + (2 * Alpha * input.Mean * at.Mean),
            Fourth = double.NaN,
            SquareVariance = double.NaN,
        };
        return new Flow(LayerPrediction.PassThrough(this, input, output, double.NaN), output, flows, Alpha * Alpha);
    }

    private sealed class Flow(LayerPrediction prediction, SignalState output, List<LayerFlow> branch, double factor)
        : LayerFlow(prediction, output)
    {
        public override Delta ToPreActivation(Delta output) => output;

        public override Delta ToInput(Delta preActivation)
        {
            Delta delta = preActivation.Times(factor);
            var inner = new LayerPrediction[branch.Count];
            double trace = 0;
            for (int i = branch.Count - 1; i >= 0; i--)
            {
                delta = branch[i].ToInput(branch[i].ToPreActivation(delta));
                inner[i] = branch[i].Prediction;
                trace += inner[i].TangentTrace;
            }

            var input = new Delta(preActivation.Square + delta.Square, preActivation.Product + delta.Product);
            Prediction = Prediction with
            {
                DeltaSquare = preActivation.Square,
                InputGradient = input.Square,
                Gain = preActivation.Square > 0 ? input.Square / preActivation.Square : double.NaN,
                TangentTrace = trace,
                Branch = inner,
            };
            return input;
        }
    }
}
