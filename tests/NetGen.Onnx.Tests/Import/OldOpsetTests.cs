using NetGen.Onnx.Tests.Support;
using Xunit;

namespace NetGen.Onnx.Tests.Import;

/// <summary>Operators that had attributes for what are inputs now, or other defaults.</summary>
public sealed class OldOpsetTests
{
    [Fact]
    public void Clip_WithBoundsAsAttributes()
    {
        var g = new TestGraph(9, 4);
        string y = g.Node("Clip", g.Gemm("x", 4, 5));
        g.With("min", 0f).With("max", 6f);
        Check.Imports(g.Ending(y), [4], Activation.Relu6);
    }

    [Fact]
    public void Clip_WithOneBoundIsRelu()
    {
        var g = new TestGraph(10, 4);
        string y = g.Node("Clip", g.Gemm("x", 4, 5));
        g.With("min", 0f);
        Check.Imports(g.Ending(y), [4], Activation.Relu);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(13)]
    public void Softmax_WithoutAnAxisRunsOverTheUnits(int opset)
    {
        var g = new TestGraph(opset, 4);
        Check.Imports(g.Ending(g.Node("Softmax", g.Gemm("x", 4, 5))), [4], Activation.Softmax);
    }

    [Fact]
    public void Axes_AsAttributes()
    {
        var g = new TestGraph(11, 4);
        string y = g.Node("Unsqueeze", g.Gemm("x", 4, 1));
        g.With("axes", new long[] { 1 });
        y = g.Node("Squeeze", y);
        g.With("axes", new long[] { 1, 2 });
        Check.Imports(g.Ending(y), [4], Activation.Linear);
    }

    [Fact]
    public void HardSwish_BeforeItHadAnOperator()
    {
        var g = new TestGraph(11, 4);
        string h = g.Gemm("x", 4, 5);
        string gate = g.Node("Clip", g.Node("Add", h, g.Scalar(3)), g.Scalar(0), g.Scalar(6));
        Check.Imports(g.Ending(g.Node("Div", g.Node("Mul", h, gate), g.Scalar(6))), [4], Activation.HardSwish);
    }

    [Fact]
    public void BatchNormalization_BeforeItHadATrainingMode()
    {
        var g = new TestGraph(9, 4);
        string h = g.Gemm("x", 4, 3);
        string y = g.Node("BatchNormalization", h, g.Random(3), g.Random(3), g.Random(3), g.Tensor([0.5f, 1, 2], 3));
        Check.Imports(g.Ending(y), [4], Activation.Linear);
    }
}
