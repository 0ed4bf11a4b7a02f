using System;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>What the user's own part of the class may hold beside the network.</summary>
public sealed class MemberTests
{
    private const string Net = "using NetGen; using System; [Input(2)] [Dense(3, Activation.Tanh)] [Dense(1)] partial class Net";

    [Theory]
    [InlineData("private readonly int _count = 3; public int Count => _count;")]
    [InlineData("public string Path { get; } = \"\"; public Net(string path) : this(7) => Path = path;")]
    [InlineData("public Net(int seed, string path) : this(seed + path.Length) { }")]
    [InlineData("static Net() => Console.Out.Flush();")]
    [InlineData("public float Predict(float a, float b, float c) => a + b + c;")]
    [InlineData("public float Predict(float a, float b) { float[] y = new float[1]; Predict(new float[] { a, b }, y); return y[0]; }")]
    [InlineData("public void Predict(float[] input, Span<float> output) => Predict((ReadOnlySpan<float>)input, output);")]
    [InlineData("public void Predict(ref ReadOnlySpan<float> x, ref Span<float> y) => Predict(x, y, 1); "
        + "private void Predict(ReadOnlySpan<float> x, Span<float> y, int again) => Predict(x, y);")]
    [InlineData("public float[] PredictBatch(float[] inputs) { float[] y = new float[inputs.Length / 2]; "
        + "PredictBatch(inputs, y); return y; }")]
    [InlineData("public static Net FromFile(string path) => new(path.Length);")]
    [InlineData("public static Net Load(string path) => Load(path, null); public Net Load(int number) => this; public void Save() { }")]
    [InlineData("public static Net Pretrained => new(1) { Steps = 2 }; public required int Steps { get; init; } public Net "
        + "Copy() => Load(\"x\");")]
    [InlineData("public void Reset() { Layer1.Biases.Clear(); Layer2.Weights[0, 0] = 1; }")]
    [InlineData("public int Layer3 => 3; public int Layer01 => 1; public int Layers => 2; public int Layer => 1; public int "
        + "Layer0 => 0; public int LayerA => 0;")]
    [InlineData("public double Transpose() => 1; public double Backpropagate => 2; public int BlockRows => 3; public int "
        + "ScratchLength => 2; public int Declaration { get; set; }")]
    [InlineData("public int Block(int parameters, int layout) => parameters + layout + InputSize + OutputSize + LayerCount + "
        + "ParameterCount;")]
    [InlineData("public override string ToString() => Layout.Name; public static Net operator +(Net a, Net b) => a;")]
    [InlineData("public event Action? Trained; public void Raise() => Trained?.Invoke(); public int this[int i] => i;")]
    [InlineData("~Net() { } public enum Kind { A } public delegate void D(); internal interface INested; private record struct R(int X);")]
    public void Member_OfTheUsers_LivesBesideTheNetwork(string members) => new Project(Net + " { " + members + " }").AssertRuns("Net");

    [Theory]
    [InlineData("class Base;", "Base")]
    [InlineData("class Base { protected Base(int x = 0, params string[] names) => (X, N) = (x, names); public int X; public "
        + "object N; }", "Base")]
    [InlineData("class Base { private protected Base() { } internal Base(int x) { } }", "Base")]
    [InlineData("abstract class Base { public abstract int Count { get; } }", "Base", "public override int Count => 2;")]
    [InlineData("class Base { private int Layout => 1; private void Predict() { } protected int Layer7 => 7; public int "
        + "Get() => Layout; }", "Base")]
    [InlineData("class Base<T> { public T? Value { get; set; } }", "Base<Net>")]
    [InlineData("interface IModel { void Predict(ReadOnlySpan<float> input, Span<float> output); int LayerSum => 1; }", "IModel")]
    [InlineData("interface IModel { int Parameters { get; } }", "IModel", "int IModel.Parameters => 1;")]
    [InlineData("", "IDisposable, INetwork", "public void Dispose() { }")]
    [InlineData("", "INetwork<Net>")]
    [InlineData("", "Exception")]
    public void Network_WithABase_Runs(string declaration, string bases, string members = "") =>
        new Project($"{Net} : {bases} {{ {members} }} {declaration}").AssertRuns("Net");

    [Fact]
    public void FilesName_DoesNotMakeAMemberEmitted()
    {
        // The analyzers tell emitted members by their file: a user's file may have a similar name.
        Built built = new Project(Net + " { public int Own => 1; }") { Paths = ["src/NetworkGenerator/MyNetworkGenerator.cs"] }.Build();
        built.AssertClean();
    }

    [Fact]
    public void Code_ThatUsesTheNetwork_Compiles()
    {
        Built built = new Project(Net + ";", """
            using System;
            using NetGen;
            static class Program
            {
                public static float Run(float[] xs, float[] ts, string[] arguments)
                {
                    var net = new Net(seed: arguments.Length);
                    var again = new Net();
                    Span<float> y = stackalloc float[Net.OutputSize];
                    net.Predict([1, 2], y);
                    again.PredictBatch(xs, ts);
                    var trainer = new Trainer<Net>(net, new Adam { LearningRate = 1e-3f });
                    NetworkParameters gradient = net.ComputeGradient(xs, ts);
                    gradient.Buffer.CopyTo(again.Parameters.Buffer);
                    return trainer.Step(xs, ts) + net.Layer1.Weights[0, 1] + net.Layout.ParameterCount + Net.ParameterCount;
                }
            }
            """).Build();
        Assert.NotNull(built.Load().Type("Program").GetMethod("Run")!.Invoke(null, [new float[8], new float[4], Array.Empty<string>()]));
    }
}
