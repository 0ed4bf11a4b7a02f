using System;

namespace NetGen.Onnx.Export;

/// <summary>
/// Every activation in the operators of opset 17; GELU and Mish have their own only later, so they are written out as PyTorch does.
/// </summary>
internal static class ActivationNodes
{
    private const float RootTwo = 1.41421356f, RootTwoOverPi = 0.797884561f, Cubic = 0.044715f;

    /// <summary>Adds φ's nodes.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="activation">φ, not linear.</param>
    /// <param name="parameter">φ's α or ω, where it has one.</param>
    /// <param name="h">The pre-activations' name.</param>
    /// <param name="y">The name that the result shall have.</param>
    /// <exception cref="NotSupportedException">φ is not known here.</exception>
    public static void Add(GraphBuilder graph, Activation activation, float parameter, string h, string y)
    {
        switch (activation)
        {
            case Activation.Relu: graph.Add("Relu", y, h); break;
            case Activation.LeakyRelu: graph.Add("LeakyRelu", y, h).With("alpha", parameter); break;
            case Activation.Elu: graph.Add("Elu", y, h).With("alpha", parameter); break;
            case Activation.Selu: graph.Add("Selu", y, h); break;
            case Activation.Gelu: Gelu(graph, h, y); break;
            case Activation.GeluTanh: GeluTanh(graph, h, y); break;
            case Activation.Silu: graph.Add("Mul", y, h, graph.Node("Sigmoid", "gate", h)); break;
            case Activation.Mish: graph.Add("Mul", y, h, graph.Node("Tanh", "gate", graph.Node("Softplus", "softplus", h))); break;
            case Activation.Softplus: graph.Add("Softplus", y, h); break;
            case Activation.Softsign: graph.Add("Softsign", y, h); break;
            case Activation.Tanh: graph.Add("Tanh", y, h); break;
            case Activation.Sigmoid: graph.Add("Sigmoid", y, h); break;
            case Activation.HardSigmoid: graph.Add("HardSigmoid", y, h).With("alpha", 1f / 6).With("beta", 0.5f); break;
            case Activation.HardTanh: graph.Add("Clip", y, h, graph.Scalar("min", -1), graph.Scalar("max", 1)); break;
            case Activation.HardSwish: graph.Add("HardSwish", y, h); break;
            case Activation.Relu6: graph.Add("Clip", y, h, graph.Scalar("min", 0), graph.Scalar("max", 6)); break;
            case Activation.Sine: graph.Add("Sin", y, graph.Node("Mul", "phase", h, graph.Scalar("omega", parameter))); break;
            case Activation.Softmax: graph.Add("Softmax", y, h).With("axis", -1L); break;
            case Activation.LogSoftmax: graph.Add("LogSoftmax", y, h).With("axis", -1L); break;
            default: throw new NotSupportedException($"{activation} has no form in ONNX here.");
        }
    }

    // ½h(1 + erf(h/√2))
    private static void Gelu(GraphBuilder graph, string h, string y)
    {
        string erf = graph.Node("Erf", "erf", graph.Node("Div", "scaled", h, graph.Scalar("root_two", RootTwo)));
        Gate(graph, h, erf, y);
    }

    // ½h(1 + tanh(√(2/π)(h + 0.044715h³)))
    private static void GeluTanh(GraphBuilder graph, string h, string y)
    {
        string cube = graph.Node("Mul", "cube", graph.Node("Mul", "square", h, h), h);
        string inner = graph.Node("Add", "inner", h, graph.Node("Mul", "bend", cube, graph.Scalar("cubic", Cubic)));
        string tanh = graph.Node("Tanh", "tanh", graph.Node("Mul", "scaled", inner, graph.Scalar("root_two_over_pi", RootTwoOverPi)));
        Gate(graph, h, tanh, y);
    }

    private static void Gate(GraphBuilder graph, string h, string curve, string y)
    {
        string gate = graph.Node("Add", "gate", curve, graph.Scalar("one", 1));
        graph.Add("Mul", y, graph.Node("Mul", "gated", h, gate), graph.Scalar("half", 0.5f));
    }
}
