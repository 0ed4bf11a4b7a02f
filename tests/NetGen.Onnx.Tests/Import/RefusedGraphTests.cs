using Google.Protobuf;
using NetGen.Onnx.Protocol;
using NetGen.Onnx.Tests.Support;
using Xunit;

namespace NetGen.Onnx.Tests.Import;

/// <summary>Well-formed models of what NetGen has not: every operator and node is named.</summary>
public sealed class RefusedGraphTests
{
    [Fact]
    public void Operators_AreAllNamedWithTheirNodes()
    {
        var g = new TestGraph(17, 4);
        string h = g.Node("LayerNormalization", g.Gemm("x", 4, 6), g.Random(6), g.Random(6));
        h = g.Node("Cos", g.Gemm(h, 6, 5));
        g.Graph.Node[^1].Domain = "com.example";
        string y = g.Node("Attention", g.Gemm(h, 5, 4));
        OnnxException error = Check.Refused(
            g.Ending(y), "LayerNormalization '/LayerNormalization_", "com.example.Cos '/Cos_", "Attention '/Attention_");
        Assert.All(error.Problems, problem => Assert.True(problem.Position > 0));
    }

    [Fact]
    public void Nodes_ThatTheOutputDoesNotNeedAreNoProblem()
    {
        var g = new TestGraph(17, 4);
        string y = g.Gemm("x", 4, 3);
        g.Node("Shape", y);
        Check.Imports(g.Ending(y), [4], Activation.Linear);
    }

    [Fact]
    public void Residual_IsRefusedAtTheAddition()
    {
        var g = new TestGraph(17, 4);
        string h = g.Node("Relu", g.Gemm("x", 4, 4));
        string sum = g.Node("Add", g.Gemm(h, 4, 4), h);
        Check.Refused(g.Ending(sum), "Add '/Add_");
    }

    [Theory]
    [InlineData("Exp")]
    [InlineData("Erf")]
    [InlineData("Abs")]
    public void PartsOfActivations_AreNoneByThemselves(string part)
    {
        var g = new TestGraph(17, 4);
        Check.Refused(g.Ending(g.Gemm(g.Node(part, g.Gemm("x", 4, 6)), 6, 2)), $"{part} '/{part}_");
    }

    [Theory]
    [InlineData("Tanh", 1f)]
    [InlineData("Sigmoid", 0.5f)]
    public void Products_ThatAreNearlyAnActivationAreNone(string function, float summand)
    {
        // x(1 + tanh x) and x(½ + σ(x)).
        var g = new TestGraph(17, 4);
        string h = g.Gemm("x", 4, 6);
        string y = g.Node("Mul", h, g.Node("Add", g.Node(function, h), g.Scalar(summand)));
        Check.Refused(g.Ending(g.Gemm(y, 6, 2)), "Mul '/Mul_");
    }

    [Fact]
    public void Gelu_OfAnotherSlopeFolds()
    {
        // x(1 + erf x) = √2·GELU(√2·x).
        var g = new TestGraph(17, 4);
        string h = g.Gemm("x", 4, 6);
        string y = g.Node("Mul", h, g.Node("Add", g.Node("Erf", h), g.Scalar(1)));
        Check.Imports(g.Ending(g.Gemm(y, 6, 2)), [4], Activation.Gelu, Activation.Linear);
    }

    [Fact]
    public void Activations_WithoutADenseLayerBesideThemGetOneOfTheirOwn()
    {
        var g = new TestGraph(17, 4);
        Check.Imports(g.Ending(g.Gemm(g.Node("Relu", "x"), 4, 2)), [4], Activation.Relu, Activation.Linear);
        var h = new TestGraph(17, 4);
        Check.Imports(h.Ending(h.Node("Tanh", h.Node("Sigmoid", h.Gemm("x", 4, 2)))), [4], Activation.Sigmoid, Activation.Tanh);
        var i = new TestGraph(17, 4);
        string y = i.Node("Mul", i.Node("Tanh", i.Gemm("x", 4, 2)), i.Scalar(2));
        Check.Imports(i.Ending(y), [4], Activation.Tanh, Activation.Linear);
        var j = new TestGraph(17, 4);
        Check.Refused(j.Ending(j.Node("Neg", "x")), "no dense layer");
        var k = new TestGraph(17, 2000);
        Check.Refused(k.Ending(k.Gemm(k.Node("Relu", "x"), 2000, 2)), "Relu '/Relu_");
    }

    [Fact]
    public void Softmax_AlongTheSamplesIsRefused()
    {
        var g = new TestGraph(17, 4);
        string y = g.Node("Softmax", g.Gemm("x", 4, 2));
        g.With("axis", 0);
        Check.Refused(g.Ending(y), "Softmax '/Softmax_");
    }

    [Fact]
    public void Reshape_ThatJoinsSamplesIsRefused()
    {
        var g = new TestGraph(17, 4);
        Check.Refused(g.Ending(g.Gemm(g.Node("Reshape", "x", g.Integers(-1, 8)), 8, 2)), "Reshape '/Reshape_");
        var h = new TestGraph(17, 4);
        Check.Refused(h.Ending(h.Gemm(h.Node("Reshape", "x", h.Integers(1, -1)), 4, 2)), "Reshape '/Reshape_");
    }

    [Fact]
    public void PRelu_WithSlopesThatDifferIsRefused()
    {
        var g = new TestGraph(17, 4);
        Check.Refused(g.Ending(g.Node("PRelu", g.Gemm("x", 4, 2), g.Tensor([0.1f, 0.2f], 2))), "PRelu '/PRelu_");
        var h = new TestGraph(17, 4);
        Check.Imports(h.Ending(h.Node("PRelu", h.Gemm("x", 4, 2), h.Tensor([0.1f, 0.1f], 2))), [4], Activation.LeakyRelu);
    }

    [Fact]
    public void Models_WithTwoInputsNoGraphOrAnOldOpsetAreRefused()
    {
        var g = new TestGraph(17, 4);
        g.Graph.Input.Add(TestGraph.Value("mask", 4));
        Check.Refused(g.Ending(g.Gemm("x", 4, 2)), "'x', 'mask' as inputs");
        Check.Refused(new ModelProto { IrVersion = 8 }.ToByteArray(), "no graph");
        var old = new TestGraph(6, 4);
        Check.Refused(old.Ending(old.Gemm("x", 4, 2)), "version 6");
    }

    [Fact]
    public void Input_ThatIsAlsoAnInitializerIsNone()
    {
        var g = new TestGraph(9, 4);
        string y = g.Gemm("x", 4, 2);
        g.Graph.Input.Add(TestGraph.Value(g.Graph.Initializer[0].Name, 4));
        Assert.Single(OnnxImport.Parse(g.Ending(y), "m").Layers);
    }
}
