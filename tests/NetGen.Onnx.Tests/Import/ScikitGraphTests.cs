using Google.Protobuf;
using NetGen.Onnx.Protocol;
using NetGen.Onnx.Tests.Support;
using Xunit;
using DataType = NetGen.Onnx.Protocol.TensorProto.Types.DataType;

namespace NetGen.Onnx.Tests.Import;

/// <summary>Graphs as skl2onnx writes multi-layer perceptrons: a cast, MatMul and Add with [1, n] biases, several outputs.</summary>
public sealed class ScikitGraphTests
{
    [Fact]
    public void Regressor_WithCastAndReshape()
    {
        var g = new TestGraph(15, 4) { InputType = DataType.Double };
        string x = g.Node("Cast", "x");
        g.With("to", (int)DataType.Float);
        string h = g.Node("Relu", Dense(g, x, 4, 6));
        string y = g.Node("Reshape", Dense(g, h, 6, 1), g.Integers(-1, 1));
        Check.Imports(g.Ending(y), [4], Activation.Relu, Activation.Linear);
    }

    [Fact]
    public void Classifier_EndsWhereTheCallerSays()
    {
        TestGraph g = Classifier(out string probabilities);
        byte[] model = g.Model.ToByteArray();
        PortableNetwork network = OnnxImport.Parse(model, "model.onnx", new() { Output = probabilities, Name = "Classifier" });
        float[] inputs = Compare.Normal(20, seed: 5);
        Compare.Near(Referee.Run(model, inputs, [5, 4], probabilities), Evaluator.Run(network, inputs));
        Assert.Equal("Classifier", network.Name);
        Assert.Equal(Activation.Softmax, network.Layers[^1].Activation);
    }

    [Fact]
    public void Classifier_WithoutChoiceListsItsOutputs()
    {
        TestGraph g = Classifier(out string probabilities);
        g.Graph.Output[0].Type.TensorType.ElemType = (int)DataType.Float;
        OnnxException error = Check.Refused(g.Model.ToByteArray(), "as outputs; say which one is the network's");
        Assert.All(g.Graph.Output, output => Assert.Contains($"'{output.Name}'", error.Message, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Classifier_AskedForTheLabelNamesWhatIsInTheWay()
    {
        TestGraph g = Classifier(out _);
        var options = new OnnxImportOptions { Output = g.Graph.Output[0].Name };
        var error = Assert.Throws<OnnxException>(() => OnnxImport.Parse(g.Model.ToByteArray(), "m", options));
        Assert.Contains("ArgMax", Assert.Single(error.Problems).Place, System.StringComparison.Ordinal);
    }

    private static TestGraph Classifier(out string probabilities)
    {
        var g = new TestGraph(15, 4);
        string h = g.Node("Tanh", Dense(g, "x", 4, 6));
        probabilities = g.Node("Softmax", Dense(g, h, 6, 3));
        g.With("axis", 1);
        string label = g.Node("ArgMax", probabilities);
        g.Ending(label, DataType.Int64);
        var type = new TypeProto { TensorType = new() { ElemType = (int)DataType.Float } };
        g.Graph.Output.Add(new ValueInfoProto { Name = probabilities, Type = type });
        return g;
    }

    private static string Dense(TestGraph g, string x, int inputs, int units) =>
        g.Node("Add", g.Node("MatMul", x, g.Random(inputs, units)), g.Random(1, units));
}
