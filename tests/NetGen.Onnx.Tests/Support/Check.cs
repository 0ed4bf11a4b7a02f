using System.Linq;
using Xunit;

namespace NetGen.Onnx.Tests.Support;

/// <summary>What the import tests ask of a model.</summary>
internal static class Check
{
    private const int Rows = 7;

    /// <summary>The model imports, has the activations, and computes what ONNX Runtime computes from the same bytes.</summary>
    public static PortableNetwork Imports(byte[] model, int[] sample, params Activation[] activations)
    {
        PortableNetwork network = OnnxImport.Parse(model, "model.onnx");
        Assert.Equal(activations, network.Layers.Select(layer => layer.Activation));
        float[] inputs = Compare.Normal(Rows * network.InputSize, seed: 3);
        float[] expected = Referee.Run(model, inputs, [Rows, .. sample]);
        Compare.Near(expected, Evaluator.Run(network, inputs));
        return network;
    }

    /// <summary>The model is refused, for these reasons in this order.</summary>
    public static OnnxException Refused(byte[] model, params string[] reasons)
    {
        var error = Assert.Throws<OnnxException>(() => OnnxImport.Parse(model, "model.onnx"));
        Assert.StartsWith("model.onnx: ", error.Message, System.StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(reasons.Length, error.Problems.Count);
        foreach ((string reason, OnnxProblem problem) in reasons.Zip(error.Problems))
            Assert.Contains(reason, problem.ToString(), System.StringComparison.Ordinal);
        return error;
    }
}
