using System;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Faults;

/// <summary>Each mistake in a declaration: one error at the place between the brackets, and none around it.</summary>
public sealed class FaultTests
{
    private const string Use = """

        static class User
        {
            static float Train(float[] x, float[] y)
            {
                var net = new Net(seed: 3);
                net.Predict(x, y);
                net.PredictBatch(x, y);
                return new NetGen.Trainer<Net>(net, new NetGen.Adam()).Step(x, y) + Net.InputSize + net.Parameters.Buffer.Length;
            }
        }
        """;

    [Theory]
    [InlineData("NG0004", "[Input(2)] partial class «Net»;", "no layers")]
    [InlineData("NG0006", "[Input(«0»)] [Dense(1)] partial class Net;", "size is 0")]
    [InlineData("NG0006", "[Input(2)] [Dense(«0»)] partial class Net;", "units is 0; it must be from 1 to 65,536")]
    [InlineData("NG0006", "[Input(2)] [Dense(«-3»)] partial class Net;", "units is -3")]
    [InlineData("NG0006", "[Input(2)] [Dense(3)] [Dense(«65537»)] partial class Net;", "units is 65,537")]
    [InlineData("NG0006", "[Input(2)] [Dense(activation: Activation.Tanh, «units: 0»)] partial class Net;", "units is 0")]
    [InlineData("NG0007", "[Input(2)] [Dense(3, «(Activation)99»)] partial class Net;", "99 is no value of Activation")]
    [InlineData("NG0007", "[Input(2)] [Dense(3, Activation.Tanh, «(Init)(-1)»)] partial class Net;", "-1 is no value of Init")]
    [InlineData("NG0007", "[Input(2)] [Dense(3, «BiasInit = (BiasInit)7»)] partial class Net;", "7 is no value of BiasInit")]
    [InlineData("NG0007", "[Input(2)] [Dense(3)] [Loss(«(Loss)12»)] partial class Net;", "12 is no value of Loss")]
    [InlineData("NG0011", "[Input(2)] [Dense(3, Activation.Tanh, Init.He, «Scale = 2»)] partial class Net;",
        "Scale is not used with Init.He")]
    [InlineData("NG0011", "[Input(2)] [Dense(3, Activation.Tanh, «Alpha = 2»)] partial class Net;",
        "Alpha is not used with Activation.Tanh")]
    [InlineData("NG0011", "[Input(2)] [Dense(3, Activation.Tanh, «Omega = 2»)] partial class Net;", "Omega is not used")]
    [InlineData("NG0011", "[Input(2)] [Dense(3, Activation.Tanh, «Prior = 0.2»)] partial class Net;",
        "Prior is not used with Activation.Tanh")]
    [InlineData("NG0011", "[Input(2)] [Dense(1, BiasInit = BiasInit.Zeros, «Bias = 1»)] partial class Net;",
        "Bias is not used with BiasInit.Zeros")]
    [InlineData("NG0011", "[Input(2)] [Dense(1)] [Loss(Loss.MeanSquaredError, «Delta = 2»)] partial class Net;",
        "Delta is not used with Loss.MeanSquaredError")]
    [InlineData("NG0012", "[Input(2)] [Dense(3, Activation.Tanh, Init.Uniform, «Scale = -1»)] partial class Net;",
        "Scale is -1; it must be at least 0")]
    [InlineData("NG0012", "[Input(2)] [Dense(3, Activation.Tanh, «Gain = double.NaN»)] partial class Net;",
        "Gain is NaN; it must be a finite number")]
    [InlineData("NG0012", "[Input(2)] [Dense(1, Activation.Sigmoid, «Prior = 1»)] partial class Net;", "Prior is 1; it must be in (0, 1)")]
    [InlineData("NG0012", "[Input(2)] [Dense(2, Activation.Softmax, «Priors = [0.5, 0.4]»)] partial class Net;",
        "frequencies that sum to 1")]
    [InlineData("NG0012", "[Input(2)] [Dense(3, Activation.Softmax, «Priors = [0.5, 0.5]»)] partial class Net;",
        "one number for each of the 3 units")]
    [InlineData("NG0012", "[Input(2, «Minimum = 3», Maximum = 1)] [Dense(1)] partial class Net;",
        "Minimum is 3; it must be less than Maximum, 1")]
    [InlineData("NG0012", "[Input(2)] [Dense(3, Activation.Tanh, Init.Uniform, «Minimum = 3», Maximum = 1)] partial class Net;",
        "at most Maximum, 1")]
    [InlineData("NG0012", "[Input(2)] [Dense(1)] [TrainedWith<Sgd>(«Momentum = 1.5»)] partial class Net;",
        "Momentum is 1.5; it must be in [0, 1)")]
    [InlineData("NG0012", "[Input(2)] [Dense(1)] [TrainedWith<Adam>(«LearningRate = 0»)] partial class Net;", "LearningRate is 0")]
    [InlineData("NG0012", "[Input(2)] [Dense(1)] [Target(«PositiveRate = 2»)] partial class Net;",
        "PositiveRate is 2; it must be in (0, 1)")]
    [InlineData("NG0012", "[Input(2)] [Dense(1)] [Budget(«Parameters = 0»)] partial class Net;", "Parameters is 0; it must be at least 1")]
    [InlineData("NG0013", "[Input(2, «Minimum = 3»)] [Dense(1)] partial class Net;", "Minimum needs Maximum")]
    [InlineData("NG0013", "[Input(2)] [Dense(1)] [Target(«Maximum = 3»)] partial class Net;", "Maximum needs Minimum")]
    [InlineData("NG0013", "[Input(2)] [Dense(3, Activation.Tanh, «Init.Uniform»)] partial class Net;", "Init.Uniform needs Scale")]
    [InlineData("NG0013", "[Input(2)] [Dense(3, Activation.Tanh, «Init.Normal»)] partial class Net;", "Init.Normal needs Scale")]
    [InlineData("NG0013", "[Input(2)] [Dense(3, Activation.Tanh, «Init.Constant»)] partial class Net;", "Init.Constant needs Value")]
    [InlineData("NG0013", "[Input(2)] [Dense(3, «BiasInit = BiasInit.Uniform»)] partial class Net;", "BiasInit.Uniform needs BiasScale")]
    [InlineData("NG0005", "[Input(2)] [Dense(3)] partial class Net; [«Dense(1)»] partial class Net;", "several parts")]
    [InlineData("NG0009", "[Input(65536)] [«Dense(65536)»] partial class Net;", "make layers smaller")]
    public void Fault_IsOneErrorAtItsPlace(string id, string declaration, string message) => AssertFault(id, declaration, message, Use);

    [Theory]
    [InlineData("NG0001", "[Input(2)] [Dense(1)] class «Net»;", "must be partial")]
    [InlineData("NG0001", "class «Outer» { [Input(2)] [Dense(1)] partial class Net; }", "'Outer' must be partial")]
    [InlineData("NG0002", "[Input(2)] [Dense(1)] partial class «Net»<T>;", "is generic")]
    [InlineData("NG0002", "partial class «Outer»<T> { [Input(2)] [Dense(1)] partial class Net; }", "'Outer' is generic")]
    [InlineData("NG0003", "[Input(2)] [Dense(1)] partial record «Net»;", "a record")]
    [InlineData("NG0003", "[Input(2)] [Dense(1)] static partial class «Net»;", "static")]
    [InlineData("NG0003", "[Input(2)] [Dense(1)] file partial class «Net»;", "file-local")]
    [InlineData("NG0003", "[Input(2)] [Dense(1)] partial class «Net»(int x) { public int X => x; }", "primary constructor")]
    [InlineData("NG0003", "[Input(2)] [Dense(1)] record «Net»;", "a record")]
    [InlineData("NG0010", "[«Dense(1)»] partial class Net;", "'Net' has no input")]
    [InlineData("NG0010", "[«Loss(Loss.Huber)»] partial class Net;", "'Net' has no input")]
    [InlineData("NG0010", "[Weights(\"net.safetensors\")] partial class «Net»;", "'Net' has no input")]
    [InlineData("NG0014", "[Input(2)] [Dense(1)] partial class Net { public int «Parameters» => 3; }", "already has a Parameters")]
    [InlineData("NG0014", "[Input(2)] [Dense(1)] partial class Net { public int «Layer1» => 3; }", "already has a Layer1")]
    [InlineData("NG0014", "[Input(2)] [Dense(1)] partial class Net { public «Net»(long a) { } }", "constructor(long)")]
    public void Fault_OfTheClassItself_IsOneErrorAtItsName(string id, string declaration, string message) =>
        AssertFault(id, declaration, message, "");

    [Fact]
    public void Layers_BeyondTheMostAreOneError()
    {
        string layers = string.Concat(Enumerable.Repeat("[Dense(2)] ", 256));
        AssertFault("NG0008", $"[Input(2)] {layers}[«Dense(2)»] partial class Net;", "257 layers; at most 256", Use);
    }

    [Fact]
    public void Language_TooOldIsOneError()
    {
        var project = new Project("using NetGen; [Input(2)] [Dense(1)] partial class Net { }") { Language = LanguageVersion.CSharp11 };
        Built built = project.Build();
        Diagnostic fault = Assert.Single(built.Faults);
        Assert.Equal("NG0015", fault.Id);
        Assert.Contains("the project has C# 11.0", fault.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(built.Errors);
    }

    [Fact]
    public void Input_OnTwoPartsIsTheCompilersError()
    {
        Built built = new Project("using NetGen; [Input(2)] [Dense(1)] partial class Net; [Input(2)] partial class Net;").Build();
        Assert.Equal("CS0579", Assert.Single(built.Errors).Id);
        Assert.Empty(built.Faults);
    }

    private static void AssertFault(string id, string declaration, string message, string use)
    {
        (string text, string at) = Marked.Read("using NetGen; " + declaration + use);
        Built built = new Project(text).Build();

        Diagnostic fault = Assert.Single(built.Faults);
        Assert.Equal((id, DiagnosticSeverity.Error), (fault.Id, fault.Severity));
        Assert.Equal(at, Marked.Around(fault.Location));
        Assert.Contains(message, fault.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.True(built.Errors.IsEmpty, string.Join("\n", built.Errors));
    }
}
