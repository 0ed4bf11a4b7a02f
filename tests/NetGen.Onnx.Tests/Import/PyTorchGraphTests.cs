using NetGen.Onnx.Tests.Support;
using Xunit;

namespace NetGen.Onnx.Tests.Import;

/// <summary>Graphs as <c>torch.onnx.export</c> writes them: Gemm with [out, in], constants in nodes, activations written out.</summary>
public sealed class PyTorchGraphTests
{
    [Fact]
    public void Linears_WithRelu()
    {
        var g = new TestGraph(17, 4);
        string h = g.Node("Relu", g.Gemm("x", 4, 6));
        Check.Imports(g.Ending(g.Gemm(h, 6, 2)), [4], Activation.Relu, Activation.Linear);
    }

    [Fact]
    public void Gelu_WrittenOutWithErf()
    {
        var g = new TestGraph(17, 4);
        string h = g.Gemm("x", 4, 6);
        string erf = g.Node("Erf", g.Node("Div", h, g.Constant(1.41421354f)));
        string y = g.Node("Mul", g.Node("Mul", h, g.Node("Add", erf, g.Constant(1))), g.Constant(0.5f));
        Check.Imports(g.Ending(g.Gemm(y, 6, 2)), [4], Activation.Gelu, Activation.Linear);
    }

    [Fact]
    public void Gelu_WrittenOutWithTanh()
    {
        var g = new TestGraph(17, 4);
        string h = g.Gemm("x", 4, 6);
        string cube = g.Node("Mul", h, g.Node("Mul", h, h));
        string inner = g.Node("Mul", g.Constant(0.7978846f), g.Node("Add", h, g.Node("Mul", cube, g.Constant(0.044715f))));
        string y = g.Node("Mul", g.Node("Mul", g.Constant(0.5f), h), g.Node("Add", g.Constant(1), g.Node("Tanh", inner)));
        Check.Imports(g.Ending(y), [4], Activation.GeluTanh);
    }

    [Fact]
    public void Gelu_AsHuggingFaceWritesIt()
    {
        var g = new TestGraph(17, 4);
        string h = g.Gemm("x", 4, 6);
        string cube = g.Node("Pow", h, g.Constant(3));
        string inner = g.Node("Mul", g.Node("Add", h, g.Node("Mul", cube, g.Constant(0.044715f))), g.Constant(0.7978846f));
        string y = g.Node("Mul", g.Node("Mul", h, g.Constant(0.5f)), g.Node("Add", g.Node("Tanh", inner), g.Constant(1)));
        Check.Imports(g.Ending(y), [4], Activation.GeluTanh);
    }

    [Theory]
    [InlineData("none", Activation.Gelu)]
    [InlineData("tanh", Activation.GeluTanh)]
    public void Gelu_AsOneOperator(string approximate, Activation expected)
    {
        var g = new TestGraph(20, 4);
        string y = g.Node("Gelu", g.Gemm("x", 4, 6));
        g.With("approximate", approximate);
        Check.Imports(g.Ending(y), [4], expected);
    }

    [Fact]
    public void Silu_AndMish()
    {
        var g = new TestGraph(17, 4);
        string h = g.Gemm("x", 4, 6);
        h = g.Gemm(g.Node("Mul", h, g.Node("Sigmoid", h)), 6, 5);
        string y = g.Node("Mul", h, g.Node("Tanh", g.Node("Softplus", h)));
        Check.Imports(g.Ending(y), [4], Activation.Silu, Activation.Mish);
    }

    [Fact]
    public void HardSwish_AsProductAndAsOperator()
    {
        var g = new TestGraph(14, 4);
        string h = g.Gemm("x", 4, 6);
        string gate = g.Node("HardSigmoid", h);
        g.With("alpha", 1f / 6);
        h = g.Node("HardSwish", g.Gemm(g.Node("Mul", h, gate), 6, 5));
        Check.Imports(g.Ending(h), [4], Activation.HardSwish, Activation.HardSwish);
    }

    [Fact]
    public void Clips_AreRelu6AndHardTanh()
    {
        var g = new TestGraph(17, 4);
        string h = g.Node("Clip", g.Gemm("x", 4, 6), g.Constant(0), g.Constant(6));
        string y = g.Node("Clip", g.Gemm(h, 6, 3), g.Constant(-1), g.Constant(1));
        Check.Imports(g.Ending(y), [4], Activation.Relu6, Activation.HardTanh);
    }

    [Fact]
    public void Siren_IsSineWithItsOmega()
    {
        var g = new TestGraph(17, 2);
        string h = g.Node("Sin", g.Node("Mul", g.Gemm("x", 2, 6), g.Constant(3)));
        string y = g.Node("Sin", g.Gemm(h, 6, 3));
        PortableNetwork network = Check.Imports(g.Ending(y), [2], Activation.Sine, Activation.Sine);
        Assert.Equal(3, network.Layers[0].ActivationParameter);
        Assert.Equal(1, network.Layers[1].ActivationParameter);
    }

    [Fact]
    public void FlattenDropoutAndIdentity_Vanish()
    {
        var g = new TestGraph(17, 1, 3, 2);
        string h = g.Gemm(g.Node("Flatten", "x"), 6, 5);
        string y = g.Gemm(g.Node("Identity", g.Node("Dropout", g.Node("Tanh", h))), 5, 2);
        Check.Imports(g.Ending(y), [1, 3, 2], Activation.Tanh, Activation.Linear);
    }

    [Fact]
    public void MatMul_WithATransposedWeight()
    {
        var g = new TestGraph(18, 4);
        string w = g.Node("Transpose", g.Random(6, 4));
        g.With("perm", new long[] { 1, 0 });
        string y = g.Node("LogSoftmax", g.Node("Add", g.Random(6), g.Node("MatMul", "x", w)));
        g.With("axis", 1);
        Check.Imports(g.Ending(y), [4], Activation.LogSoftmax);
    }

    [Fact]
    public void Squeeze_OfTheOneOutputVanishes()
    {
        var g = new TestGraph(17, 4);
        Check.Imports(g.Ending(g.Node("Squeeze", g.Gemm("x", 4, 1), g.Integers(-1))), [4], Activation.Linear);
    }
}
