using NetGen.Onnx.Tests.Support;
using Xunit;

namespace NetGen.Onnx.Tests.Import;

/// <summary>Factors and summands fold into the dense layer beside them.</summary>
public sealed class FoldingTests
{
    [Fact]
    public void BatchNormalization_BehindALayerFoldsIntoIt()
    {
        var g = new TestGraph(17, 4);
        string y = g.Node("Relu", Normalized(g, g.Gemm("x", 4, 6), 6));
        Check.Imports(g.Ending(y), [4], Activation.Relu);
    }

    [Fact]
    public void BatchNormalization_BehindAnActivationFoldsIntoTheNextLayer()
    {
        var g = new TestGraph(17, 4);
        string h = Normalized(g, g.Node("Tanh", g.Gemm("x", 4, 6)), 6);
        Check.Imports(g.Ending(g.Gemm(h, 6, 3)), [4], Activation.Tanh, Activation.Linear);
    }

    [Fact]
    public void BatchNormalization_OfTheInputFoldsIntoTheFirstLayer()
    {
        var g = new TestGraph(17, 2, 3);
        string h = Normalized(g, "x", 2);
        Check.Imports(g.Ending(g.Gemm(g.Node("Flatten", h), 6, 3)), [2, 3], Activation.Linear);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    public void Gemm_TakesEveryTranspositionAlphaAndBeta(int transposeX, int transposeW)
    {
        var g = new TestGraph(17, 4);
        string x = transposeX == 1 ? g.Node("Transpose", "x") : "x";
        string w = transposeW == 1 ? g.Random(5, 4) : g.Random(4, 5);
        string y = g.Node("Gemm", x, w, g.Random(5));
        g.With("transA", transposeX).With("transB", transposeW).With("alpha", 0.5f).With("beta", -2f);
        Check.Imports(g.Ending(y), [4], Activation.Linear);
    }

    [Fact]
    public void Gemm_WithTheWeightsFirstWorksOnColumns()
    {
        var g = new TestGraph(17, 4);
        string h = g.Node("Gemm", g.Random(5, 4), "x", g.Random(5, 1));
        g.With("transB", 1);
        h = g.Node("Softmax", g.Node("Add", g.Node("MatMul", g.Random(3, 5), h), g.Random(3, 1)));
        g.With("axis", 0);
        Check.Imports(g.Ending(g.Node("Transpose", h)), [4], Activation.Linear, Activation.Softmax);
    }

    [Theory]
    [InlineData]
    [InlineData(5)]
    [InlineData(1, 5)]
    [InlineData(1)]
    [InlineData(1, 1)]
    public void Bias_OfEveryShapeThatBroadcasts(params int[] dims)
    {
        var g = new TestGraph(17, 4);
        string product = g.Node("MatMul", "x", g.Random(4, 5));
        Check.Imports(g.Ending(g.Node("Add", g.Random(dims), product)), [4], Activation.Linear);
    }

    [Fact]
    public void Bias_KeepsItsBitsDownToTheSignOfZero()
    {
        var g = new TestGraph(17, 2);
        string y = g.Node("Gemm", "x", g.Tensor([1, -0f, 1e-42f, 3], 2, 2), g.Tensor([-0f, 1e-42f], 2));
        g.With("transB", 1);
        PortableLayer layer = OnnxImport.Parse(g.Ending(y), "m").Layers[0];
        Compare.SameBits([1, -0f, 1e-42f, 3], layer.Weights.Span);
        Compare.SameBits([-0f, 1e-42f], layer.Biases.Span);
    }

    [Fact]
    public void OutputScale_FoldsIntoALinearOutput()
    {
        var g = new TestGraph(17, 4);
        string y = g.Node("Add", g.Node("Mul", g.Gemm("x", 4, 3), g.Random(3)), g.Scalar(2));
        Check.Imports(g.Ending(y), [4], Activation.Linear);
    }

    [Theory]
    [InlineData(-2f, 2f)]
    [InlineData(0.5f, float.MaxValue)]
    [InlineData(-3f, -1f)]
    [InlineData(float.MinValue, 1f)]
    public void Clip_WithOtherBoundsGoesIntoTheLayersAround(float low, float high)
    {
        var g = new TestGraph(17, 4);
        string h = g.Node("Clip", g.Gemm("x", 4, 6), g.Scalar(low), g.Scalar(high));
        byte[] model = g.Ending(g.Gemm(h, 6, 2));
        PortableNetwork network = OnnxImport.Parse(model, "m");
        Check.Imports(model, [4], network.Layers[0].Activation, Activation.Linear);
    }

    [Fact]
    public void Swish_WithASlopeGoesIntoTheLayersAround()
    {
        var g = new TestGraph(17, 4);
        string h = g.Gemm("x", 4, 6);
        string y = g.Node("Mul", h, g.Node("Sigmoid", g.Node("Mul", h, g.Scalar(1.702f))));
        Check.Imports(g.Ending(g.Gemm(y, 6, 2)), [4], Activation.Silu, Activation.Linear);
    }

    private static string Normalized(TestGraph g, string x, int channels)
    {
        float[] variance = System.Array.ConvertAll(Compare.Normal(channels, 11), v => 0.1f + (v * v));
        string gamma = g.Random(channels), beta = g.Random(channels), mean = g.Random(channels);
        string y = g.Node("BatchNormalization", x, gamma, beta, mean, g.Tensor(variance, channels));
        g.With("epsilon", 1e-3f);
        return y;
    }
}
