using NetGen.Onnx.Tests.Support;
using Xunit;

namespace NetGen.Onnx.Tests.Hostile;

/// <summary>Models whose bytes are sound and whose graph is not.</summary>
public sealed class BrokenGraphTests
{
    [Fact]
    public void Cycle_IsReported()
    {
        var g = new TestGraph(17, 3);
        string a = g.Node("Relu", "later"), b = g.Node("Tanh", a);
        g.Graph.Node[^1].Output[0] = "later";
        Check.Refused(g.Ending("later"), "Relu '/Relu_");
        Assert.NotNull(b);
    }

    [Fact]
    public void Node_ThatFeedsItselfIsReported()
    {
        var g = new TestGraph(17, 3);
        g.Node("Relu", "own");
        g.Graph.Node[^1].Output[0] = "own";
        Check.Refused(g.Ending("own"), "it gives itself");
    }

    [Fact]
    public void Initializer_ThatIsMissingIsNamed()
    {
        var g = new TestGraph(17, 3);
        Check.Refused(g.Ending(g.Node("Gemm", "x", "fc1.weight", "fc1.bias")), "'fc1.weight'");
    }

    [Fact]
    public void Output_ThatNobodyGivesIsReported()
    {
        var g = new TestGraph(17, 3);
        g.Gemm("x", 3, 2);
        Assert.NotNull(Trial.Read(g.Ending("nowhere")));
        Assert.NotNull(Trial.Read(g.Ending("x")));
        Assert.NotNull(Trial.Read(g.Ending(g.Graph.Initializer[0].Name)));
    }

    [Fact]
    public void Names_TakenTwiceAreReported()
    {
        var g = new TestGraph(17, 3);
        string y = g.Gemm("x", 3, 2);
        g.Node("Relu", y);
        g.Graph.Node[^1].Output[0] = y;
        Check.Refused(g.Ending(y), "is taken already");
        var h = new TestGraph(17, 3);
        string z = h.Gemm("x", 3, 2);
        h.Graph.Initializer[1].Name = h.Graph.Initializer[0].Name;
        Check.Refused(h.Ending(z), "is taken already");
        var i = new TestGraph(17, 3);
        i.Node("Relu", "x");
        i.Graph.Node[^1].Output[0] = "x";
        Check.Refused(i.Ending("x"), "is the graph's input");
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(3)]
    [InlineData(1, 3, 2)]
    public void Matrix_OfAnotherShapeIsReportedAtTheNode(params int[] dims)
    {
        var g = new TestGraph(17, 3);
        Check.Refused(g.Ending(g.Node("MatMul", "x", g.Random(dims))), "MatMul '/MatMul_");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(2, 2)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 1)]
    public void Bias_OfAnotherShapeIsReportedAtTheNode(params int[] dims)
    {
        var g = new TestGraph(17, 3);
        Check.Refused(g.Ending(g.Node("Add", g.Gemm("x", 3, 2), g.Random(dims))), "Add '/Add_");
    }

    [Fact]
    public void BatchNormalization_WithTheWrongLengthsOrNoDeviationIsReported()
    {
        var g = new TestGraph(17, 3);
        string y = g.Node("BatchNormalization", g.Gemm("x", 3, 2), g.Random(2), g.Random(2), g.Random(3), g.Random(2));
        Check.Refused(g.Ending(y), "2, 2, 3 and 2");
        var h = new TestGraph(17, 3);
        string z = h.Node("BatchNormalization", h.Gemm("x", 3, 2), h.Random(2), h.Random(2), h.Random(2), h.Tensor([1, -1], 2));
        Check.Refused(h.Ending(z), "channel 1");
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void Division_ByNoNumberIsReported(float by)
    {
        var g = new TestGraph(17, 3);
        Assert.NotNull(Trial.Read(g.Ending(g.Node("Div", g.Gemm("x", 3, 2), g.Scalar(by)))));
    }

    [Theory]
    [InlineData(1e30f)]
    [InlineData(1e-30f)]
    public void Omega_BeyondAFloatIsReported(float factor)
    {
        var g = new TestGraph(17, 3);
        string h = g.Gemm("x", 3, 2);
        string y = g.Node("Sin", g.Node("Mul", g.Node("Mul", h, g.Scalar(factor)), g.Scalar(factor)));
        Check.Refused(g.Ending(y), "Sin '/Sin_");
    }

    [Fact]
    public void Attributes_OfAnotherTypeAreReported()
    {
        var g = new TestGraph(17, 3);
        string y = g.Node("Gemm", "x", g.Random(3, 2));
        g.With("transB", 1f);
        Check.Refused(g.Ending(y), "transB has the type Float");
    }

    [Fact]
    public void Inputs_ThatAreMissingAreReported()
    {
        string[] operators = ["Gemm", "Relu", "Add", "Clip", "BatchNormalization", "Reshape", "Constant", "Identity", "Pow", "Cast"];
        foreach (string op in operators)
        {
            var g = new TestGraph(17, 3);
            Assert.NotNull(Trial.Read(g.Ending(g.Node(op))));
            Assert.NotNull(Trial.Read(g.Ending(g.Node(op, ""))));
        }
    }
}
