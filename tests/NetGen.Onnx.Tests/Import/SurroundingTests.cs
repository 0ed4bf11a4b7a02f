using System.Linq;
using Google.Protobuf;
using NetGen.Onnx.Protocol;
using NetGen.Onnx.Tests.Support;
using Xunit;
using AttributeType = NetGen.Onnx.Protocol.AttributeProto.Types.AttributeType;
using DataType = NetGen.Onnx.Protocol.TensorProto.Types.DataType;

namespace NetGen.Onnx.Tests.Import;

/// <summary>What exporters write in front of dense layers and behind them: each is either taken exactly or refused by name.</summary>
public sealed class SurroundingTests
{
    [Fact]
    public void View_OfTheBatchSizeFolds()
    {
        var g = new TestGraph(17, 2, 3);
        string size = g.Node("Gather", g.Node("Shape", "x"), g.Tensor(DataType.Int64, new byte[8]));
        g.With("axis", 0);
        string dims = g.Node("Concat", g.Node("Unsqueeze", size, g.Integers(0)), g.Integers(-1));
        g.With("axis", 0);
        string y = g.Gemm(g.Node("Reshape", "x", dims), 6, 3);
        Check.Imports(g.Ending(y), [2, 3], Activation.Linear);
    }

    [Fact]
    public void View_ThroughASliceOfTheShapeFolds()
    {
        var g = new TestGraph(17, 2, 3);
        string size = g.Node("Slice", g.Node("Shape", "x"), g.Integers(0), g.Integers(1), g.Integers(0));
        string ones = g.Node("ConstantOfShape", g.Integers(1));
        string minus = g.Node("Sub", g.Node("Cast", ones), g.Integers(1));
        g.Graph.Node[^2].Attribute.Add(new AttributeProto { Name = "to", Type = AttributeType.Int, I = (int)DataType.Int64 });
        g.Graph.Node[^3].Attribute.Add(new AttributeProto { Name = "value", Type = AttributeType.Tensor, T = Zero() });
        string dims = g.Node("Concat", size, minus);
        g.With("axis", 0);
        Check.Imports(g.Ending(g.Gemm(g.Node("Reshape", "x", dims), 6, 3)), [2, 3], Activation.Linear);
    }

    [Fact]
    public void Sizes_ComputedFromTheSamplesAreRefused()
    {
        var g = new TestGraph(17, 2, 3);
        string dims = g.Node("Mul", g.Node("Shape", "x"), g.Integers(1, 3, 0));
        Check.Refused(g.Ending(g.Gemm(g.Node("Reshape", "x", dims), 6, 3)), "Mul '/Mul_");
    }

    [Theory]
    [InlineData(-5f, 5f)]
    [InlineData(0f, 3f)]
    [InlineData(-2f, 1e6f)]
    public void Clip_OfNormalisedInputsIsALayer(float low, float high)
    {
        var g = new TestGraph(17, 3);
        string x = g.Node("Div", g.Node("Sub", "x", g.Tensor([1, -2, 0.5f], 3)), g.Tensor([0.1f, 0.5f, 2], 3));
        string h = g.Gemm(g.Node("Clip", x, g.Scalar(low), g.Scalar(high)), 3, 4);
        byte[] model = g.Ending(g.Gemm(g.Node("Relu", h), 4, 2));
        Activation first = OnnxImport.Parse(model, "m").Layers[0].Activation;
        Check.Imports(model, [3], first, Activation.Relu, Activation.Linear);
    }

    [Theory]
    [InlineData(-1e6f, 1e6f)]
    [InlineData(-1e10f, 1e10f)]
    [InlineData(0f, 1e10f)]
    [InlineData(-1e10f, 0f)]
    [InlineData(-1e10f, 2f)]
    [InlineData(0.5f, 1e10f)]
    [InlineData(-20f, 2f)]
    public void Clip_WithWideBoundsKeepsTheSignal(float low, float high)
    {
        var g = new TestGraph(17, 4);
        string h = g.Node("Clip", g.Gemm("x", 4, 6), g.Scalar(low), g.Scalar(high));
        byte[] model = g.Ending(g.Gemm(h, 6, 2));
        Check.Imports(model, [4], OnnxImport.Parse(model, "m").Layers[0].Activation, Activation.Linear);
    }

    [Theory]
    [InlineData("Max", -1e6f)]
    [InlineData("Min", 1e6f)]
    [InlineData("Max", -1e10f)]
    public void Bounds_ThatWouldRoundTheSignalAreRefused(string bound, float at)
    {
        var g = new TestGraph(17, 4);
        string h = g.Node(bound, g.Gemm("x", 4, 6), g.Scalar(at));
        Check.Refused(g.Ending(g.Gemm(h, 6, 2)), $"{bound} '/{bound}_");
        var both = new TestGraph(17, 4);
        h = both.Node("Clip", both.Gemm("x", 4, 6), both.Scalar(-1e6f), both.Scalar(3e6f));
        Check.Refused(both.Ending(both.Gemm(h, 6, 2)), "Clip '/Clip_");
    }

    [Fact]
    public void ScaledOutputs_BehindAnActivationAreALayer()
    {
        var g = new TestGraph(17, 4);
        string y = g.Node("Mul", g.Node("Add", g.Node("Tanh", g.Gemm("x", 4, 3)), g.Random(3)), g.Random(3));
        Check.Imports(g.Ending(y), [4], Activation.Tanh, Activation.Linear);
    }

    [Fact]
    public void TwoColumns_OfOneProbability()
    {
        var g = new TestGraph(14, 4);
        string p = g.Node("Sigmoid", g.Gemm("x", 4, 1));
        string both = g.Node("Concat", g.Node("Sub", g.Scalar(1), p), p);
        g.With("axis", 1);
        Check.Imports(g.Ending(both), [4], Activation.Sigmoid, Activation.Linear);
    }

    [Fact]
    public void Scaler_IsPreprocessing()
    {
        var g = new TestGraph(14, 3);
        string x = g.Node("Scaler", "x");
        g.Graph.Node[^1].Domain = "ai.onnx.ml";
        g.Model.OpsetImport.Add(new OperatorSetIdProto { Domain = "ai.onnx.ml", Version = 1 });
        Floats(g, "offset", 1, 2, 3);
        Floats(g, "scale", 0.5f, 2, 4);
        Check.Imports(g.Ending(g.Gemm(x, 3, 2)), [3], Activation.Linear);
    }

    [Fact]
    public void Slices_OfEverythingAndJoinsOfOneChangeNothing()
    {
        var g = new TestGraph(17, 4);
        string x = g.Node("Slice", "x", g.Integers(0), g.Integers(long.MaxValue), g.Integers(1));
        x = g.Node("Concat", x);
        g.With("axis", 1);
        Check.Imports(g.Ending(g.Gemm(x, 4, 2)), [4], Activation.Linear);
        var h = new TestGraph(17, 4);
        x = h.Node("Slice", "x", h.Integers(1), h.Integers(4), h.Integers(1));
        Check.Refused(h.Ending(h.Gemm(x, 3, 2)), "Slice '/Slice_");
    }

    [Fact]
    public void Weights_CutFromOneTensorAreFolded()
    {
        var g = new TestGraph(13, 3);
        string all = g.Random(8), w = g.Node("Split", all, g.Integers(6, 2));
        g.Graph.Node[^1].Output.Add("b");
        g.With("axis", 0);
        string y = g.Node("Add", g.Node("MatMul", "x", g.Node("Reshape", w, g.Integers(3, 2))), "b");
        g.Graph.Input.Add(new ValueInfoProto { Name = all, Type = new() { TensorType = new() { ElemType = (int)DataType.Float } } });
        PortableNetwork network = OnnxImport.Parse(g.Ending(y), "m");
        g.Graph.Input.RemoveAt(1);
        float[] inputs = Compare.Normal(6, 1);
        Compare.Near(Referee.Run(g.Ending(y), inputs, [2, 3]), Evaluator.Run(network, inputs));
    }

    [Fact]
    public void IntegerArithmetic_StaysInIntegersOrIsRefused()
    {
        var g = new TestGraph(17, 6);
        string rows = g.Node("Div", g.Integers(-7), g.Integers(2));
        string dims = g.Node("Concat", g.Integers(-1), g.Node("Mul", rows, g.Integers(-2)));
        g.With("axis", 0);
        Check.Imports(g.Ending(g.Gemm(g.Node("Reshape", "x", dims), 6, 2)), [6], Activation.Linear);
        foreach ((string op, long a, long b) in new[] { ("Div", 1, 0), ("Mul", long.MaxValue, 2), ("Add", long.MaxValue, 1), ("Sub", long.MinValue, 1L) })
        {
            var h = new TestGraph(17, 6);
            string x = h.Node("Reshape", "x", h.Node(op, h.Integers(a), h.Integers(b)));
            Check.Refused(h.Ending(h.Gemm(x, 6, 2)), $"{op} '/{op}_");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void RandomChains_ComputeWhatTheRefereeComputes(int seed)
    {
        var random = new System.Random(seed);
        for (int trial = 0; trial < 8; trial++)
        {
            var g = new TestGraph(17, 4);
            int width = 4;
            string x = Piece(g, "x", width, random);
            for (int layer = 0; layer < 3; layer++)
            {
                int units = random.Next(1, 6);
                x = g.Gemm(x, width, width = units);
                for (int piece = random.Next(4); piece > 0; piece--) x = Piece(g, x, width, random);
            }

            byte[] model = g.Ending(x);
            Check.Imports(model, [4], [.. OnnxImport.Parse(model, "m").Layers.Select(layer => layer.Activation)]);
        }
    }

    [Fact]
    public void Unbatched_ModelsAreTakenWhereTheAxesCanBeTold()
    {
        TestGraph g = Unbatched();
        string h = g.Node("Tanh", g.Node("Add", g.Node("MatMul", "x", g.Random(4, 5)), g.Random(5)));
        string row = g.Node("Reshape", g.Node("Unsqueeze", h, g.Integers(0)), g.Integers(1, -1));
        string y = g.Node("Softmax", g.Node("Squeeze", g.Gemm(row, 5, 3), g.Integers(0)));
        byte[] model = g.Ending(y);
        PortableNetwork network = OnnxImport.Parse(model, "m");
        float[] inputs = Compare.Normal(4, 2);
        Compare.Near(Referee.Run(model, inputs, [4]), Evaluator.Run(network, inputs));
        TestGraph cut = Unbatched();
        string part = cut.Node("Slice", "x", cut.Integers(0), cut.Integers(1), cut.Integers(0));
        Check.Refused(cut.Ending(cut.Gemm(part, 4, 2)), "Slice '/Slice_");
    }

    [Fact]
    public void IntegerInputs_AreTakenBehindACastOnly()
    {
        var g = new TestGraph(17, 4) { InputType = DataType.Int64 };
        string x = g.Node("Cast", "x");
        g.With("to", (int)DataType.Float);
        Assert.Single(OnnxImport.Parse(g.Ending(g.Gemm(x, 4, 2)), "m").Layers);
        var h = new TestGraph(17, 4) { InputType = DataType.Int64 };
        x = h.Node("Cast", h.Node("Div", "x", h.Integers(2)));
        h.With("to", (int)DataType.Float);
        Check.Refused(h.Ending(h.Gemm(x, 4, 2)), "holds integers");
    }

    private static TestGraph Unbatched()
    {
        var g = new TestGraph(17, 4);
        g.Graph.Input[0].Type.TensorType.Shape.Dim.RemoveAt(0);
        return g;
    }

    private static string Piece(TestGraph g, string x, int width, System.Random random) => random.Next(10) switch
    {
        0 => g.Node("Clip", x, g.Scalar(-1 - random.NextSingle()), g.Scalar(1 + random.NextSingle())),
        1 => g.Node("Sub", x, g.Random(width)),
        2 => g.Node("Mul", x, g.Tensor([.. Compare.Normal(width, random.Next()).Select(value => value + (value < 0 ? -0.5f : 0.5f))], width)),
        3 => g.Node("Tanh", x),
        4 => g.Node("Relu", x),
        5 => g.Node("Identity", x),
        6 => g.Node("Reshape", x, g.Node("Shape", x)),
        7 => g.Node("Squeeze", g.Node("Unsqueeze", x, g.Integers(2)), g.Integers(2)),
        8 => g.Node("Slice", x, g.Integers(0), g.Integers(width), g.Integers(1)),
        _ => g.Node("Add", g.Node("Sigmoid", x), g.Scalar(random.NextSingle())),
    };

    private static TensorProto Zero() => new() { DataType = DataType.Float, Dims = { 1 }, RawData = ByteString.CopyFrom(new byte[4]) };

    private static void Floats(TestGraph g, string name, params float[] values)
    {
        var attribute = new AttributeProto { Name = name, Type = AttributeType.Floats };
        attribute.Floats.Add(values);
        g.Graph.Node[^1].Attribute.Add(attribute);
    }
}
