using NetGen.Onnx.Tests.Support;
using Xunit;

namespace NetGen.Onnx.Tests.Import;

/// <summary>Graphs as tf2onnx writes Keras models: MatMul with [in, out], then Add.</summary>
public sealed class KerasGraphTests
{
    [Fact]
    public void Dense_WithReluAndSoftmax()
    {
        var g = new TestGraph(15, 4);
        string y = g.Node("Softmax", Dense(g, g.Node("Relu", Dense(g, "x", 4, 6)), 6, 3));
        g.With("axis", -1);
        Check.Imports(g.Ending(y), [4], Activation.Relu, Activation.Softmax);
    }

    [Fact]
    public void Reshape_KeepsTheSamples()
    {
        var g = new TestGraph(15, 3, 2);
        string flat = g.Node("Reshape", "x", g.Integers(-1, 6));
        string y = g.Node("Reshape", Dense(g, flat, 6, 4), g.Integers(0, -1));
        Check.Imports(g.Ending(y), [3, 2], Activation.Linear);
    }

    [Fact]
    public void Normalization_FoldsIntoTheFirstLayer()
    {
        var g = new TestGraph(15, 4);
        string centred = g.Node("Sub", "x", g.Tensor([1, -2, 0.5f, 3], 1, 4));
        string scaled = g.Node("Div", centred, g.Tensor([2, 0.5f, 1, 4], 1, 4));
        Check.Imports(g.Ending(g.Node("Tanh", Dense(g, scaled, 4, 5))), [4], Activation.Tanh);
    }

    [Fact]
    public void Rescaling_OfImagesFoldsThroughFlatten()
    {
        var g = new TestGraph(15, 2, 3, 2);
        string centred = g.Node("Sub", g.Node("Mul", "x", g.Scalar(0.25f)), g.Tensor([0.1f, -0.2f], 2, 1, 1));
        Check.Imports(g.Ending(Dense(g, g.Node("Flatten", centred), 12, 4)), [2, 3, 2], Activation.Linear);
    }

    [Fact]
    public void HardSigmoid_WrittenOut()
    {
        var g = new TestGraph(15, 4);
        string h = g.Node("Add", Dense(g, "x", 4, 6), g.Scalar(3));
        string y = g.Node("Div", g.Node("Min", g.Node("Relu", h), g.Scalar(6)), g.Scalar(6));
        Check.Imports(g.Ending(y), [4], Activation.HardSigmoid);
    }

    [Fact]
    public void HardSigmoid_WithTheOldSlopeGoesToTheWeights()
    {
        var g = new TestGraph(15, 4);
        Check.Imports(g.Ending(g.Node("HardSigmoid", Dense(g, "x", 4, 6))), [4], Activation.HardSigmoid);
    }

    [Fact]
    public void HardSwish_WrittenOut()
    {
        var g = new TestGraph(15, 4);
        string h = Dense(g, "x", 4, 6);
        string gate = g.Node("Clip", g.Node("Add", h, g.Scalar(3)), g.Scalar(0), g.Scalar(6));
        string y = g.Node("Mul", g.Node("Mul", h, gate), g.Scalar(1f / 6));
        Check.Imports(g.Ending(y), [4], Activation.HardSwish);
    }

    [Fact]
    public void Gelu_WithTheHalfFirst()
    {
        var g = new TestGraph(15, 4);
        string h = Dense(g, "x", 4, 6);
        string gate = g.Node("Add", g.Scalar(1), g.Node("Erf", g.Node("Mul", h, g.Scalar(0.70710677f))));
        string y = g.Node("Mul", g.Node("Mul", g.Scalar(0.5f), h), gate);
        Check.Imports(g.Ending(y), [4], Activation.Gelu);
    }

    [Fact]
    public void SoftplusSoftsignAndSigmoid_WrittenOut()
    {
        var g = new TestGraph(15, 4);
        string h = Dense(g, "x", 4, 6);
        h = Dense(g, g.Node("Log", g.Node("Add", g.Node("Exp", h), g.Scalar(1))), 6, 5);
        h = Dense(g, g.Node("Div", h, g.Node("Add", g.Scalar(1), g.Node("Abs", h))), 5, 4);
        string y = g.Node("Reciprocal", g.Node("Add", g.Node("Exp", g.Node("Neg", h)), g.Scalar(1)));
        Check.Imports(g.Ending(y), [4], Activation.Softplus, Activation.Softsign, Activation.Sigmoid);
    }

    [Fact]
    public void Silu_AsQuotient()
    {
        var g = new TestGraph(15, 4);
        string h = Dense(g, "x", 4, 6);
        string y = g.Node("Div", h, g.Node("Add", g.Node("Exp", g.Node("Neg", h)), g.Scalar(1)));
        Check.Imports(g.Ending(y), [4], Activation.Silu);
    }

    [Fact]
    public void EluSeluAndLeakyRelu_KeepTheirParameters()
    {
        var g = new TestGraph(15, 4);
        string h = g.Node("Elu", Dense(g, "x", 4, 6));
        g.With("alpha", 0.5f);
        h = g.Node("Selu", Dense(g, h, 6, 5));
        h = g.Node("LeakyRelu", Dense(g, h, 5, 4));
        g.With("alpha", 0.3f);
        h = Dense(g, h, 4, 3);
        string y = g.Node("Max", g.Node("Mul", h, g.Scalar(0.2f)), h);
        PortableNetwork network = Check.Imports(
            g.Ending(y), [4], Activation.Elu, Activation.Selu, Activation.LeakyRelu, Activation.LeakyRelu);
        Assert.Equal([0.5f, 0, 0.3f, 0.2f], [.. System.Linq.Enumerable.Select(network.Layers, layer => layer.ActivationParameter)]);
    }

    private static string Dense(TestGraph g, string x, int inputs, int units) =>
        g.Node("Add", g.Node("MatMul", x, g.Random(inputs, units)), g.Random(units));
}
