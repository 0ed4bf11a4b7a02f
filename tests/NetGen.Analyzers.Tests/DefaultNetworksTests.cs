using System.Linq;
using NetGen.Analyzers.Tests.Rules;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Networks as Keras and PyTorch initialise them where nobody asks for anything else: exactly these diagnostics.</summary>
public sealed class DefaultNetworksTests
{
    private const string Keras = "Init.GlorotUniform, BiasInit = BiasInit.Zeros";

    private const string Torch = "Init.TorchDefault, BiasInit = BiasInit.TorchDefault";

    [Theory]
    [InlineData(2, "Tanh", "")]
    [InlineData(3, "Relu", "", "NG1101 Warning")]
    [InlineData(8, "Relu", "", "NG1101 Warning")]
    [InlineData(20, "Relu", "", "NG1101 Warning")]
    [InlineData(20, "Relu", "[TrainedWith<Sgd>(LearningRate = 0.001)]", "NG1101 Warning")]
    [InlineData(8, "Tanh", "")]
    [InlineData(8, "Tanh", "[TrainedWith<Sgd>(LearningRate = 0.001)]")]
    [InlineData(3, "Sigmoid", "")]
    [InlineData(8, "Sigmoid", "[TrainedWith<Sgd>(LearningRate = 0.001)]", "NG1001 Warning")]
    [InlineData(4, "Gelu", "")]
    [InlineData(8, "Selu", "")]
    public void KerasDefaults_GetOneWarningBehindReLU_AndElseWhatVanishes(int depth, string activation, string training, params string[] expected) =>
        AssertReports(Regression(depth, activation, Keras, training), expected);

    [Theory]
    [InlineData(2, "Tanh", "")]
    [InlineData(3, "Relu", "")]
    [InlineData(8, "Relu", "")]
    [InlineData(20, "Relu", "", "NG1001 Warning")]
    [InlineData(3, "Relu", "[TrainedWith<Sgd>(LearningRate = 0.001)]")]
    [InlineData(8, "Relu", "[TrainedWith<Sgd>(LearningRate = 0.001)]", "NG1001 Info")]
    [InlineData(8, "Tanh", "")]
    [InlineData(8, "Tanh", "[TrainedWith<Sgd>(LearningRate = 0.001)]", "NG1001 Info")]
    [InlineData(3, "Sigmoid", "")]
    [InlineData(8, "Sigmoid", "[TrainedWith<Sgd>(LearningRate = 0.001)]", "NG1001 Warning")]
    [InlineData(4, "Gelu", "")]
    public void TorchDefaults_OfVariance1Over3m_GetWhatVanishes(int depth, string activation, string training, params string[] expected) =>
        AssertReports(Regression(depth, activation, Torch, training), expected);

    [Theory]
    [InlineData(Keras, "NG1101 Warning")]
    [InlineData(Torch)]
    public void Digits(string arguments, params string[] expected) => AssertReports(
        $"[Input(784, Minimum = 0, Maximum = 1)]\n[Dense(128, Activation.Relu, {arguments})]\n"
        + $"[Dense(10, Activation.Softmax, {arguments})]", expected);

    private static string Regression(int depth, string activation, string arguments, string training) =>
        "[Input(64)]" + string.Concat(Enumerable.Repeat($"\n[Dense(64, Activation.{activation}, {arguments})]", depth))
        + $"\n[Dense(1, Activation.Linear, {arguments})]\n" + training;

    private static void AssertReports(string attributes, string[] expected) =>
        Assert.Equal(expected, RuleRun.Diagnose(attributes).Select(one => $"{one.Id} {one.Severity}"));
}
