using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>Heads, inputs and rates as tutorials and papers have them: no warning.</summary>
public sealed class SaneHeadsTests
{
    [Theory]
    [InlineData("[Input(784, Minimum = 0, Maximum = 1)] [Dense(128, Activation.Relu)] [Dense(10, Activation.Softmax)] [TrainedWith<Sgd>(LearningRate = 0.1, Momentum = 0.9)]")]
    [InlineData("[Input(784, Mean = 0.13, StandardDeviation = 0.31)] [Dense(512, Activation.Relu)] [Dense(512, Activation.Relu)] [Dense(10, Activation.LogSoftmax)] [TrainedWith<Sgd>(LearningRate = 0.01)]")]
    [InlineData("[Input(784)] [Dense(512, Activation.Relu)] [Dense(10, Activation.Softmax)] [TrainedWith<Sgd>(LearningRate = 0.1)]")]
    [InlineData("[Input(784, Minimum = 0, Maximum = 1)] [Dense(400, Activation.Relu)] [Dense(20)] [Dense(400, Activation.Relu)] [Dense(784, Activation.Sigmoid)] [TrainedWith<Adam>]")]
    [InlineData("[Input(784, Minimum = 0, Maximum = 1)] [Dense(32, Activation.Relu)] [Dense(784, Activation.Sigmoid)] [Loss(Loss.MeanSquaredError)] [Target(Minimum = 0, Maximum = 1)]")]
    [InlineData("[Input(13)] [Dense(64, Activation.Relu)] [Dense(64, Activation.Relu)] [Dense(1)] [TrainedWith<Sgd>(LearningRate = 0.01)]")]
    [InlineData("[Input(4)] [Dense(24, Activation.Tanh)] [Dense(2, Activation.Softmax)]")]
    [InlineData("[Input(24)] [Dense(64, Activation.Tanh, Init.Orthogonal)] [Dense(64, Activation.Tanh, Init.Orthogonal)] [Dense(4, Activation.Tanh, Init.Orthogonal, Gain = 0.01)] [Target(Minimum = -1, Maximum = 1)]")]
    [InlineData("[Input(30)] [Dense(16, Activation.Relu)] [Dense(1, Activation.Sigmoid, Prior = 0.002)] [Target(PositiveRate = 0.002)] [TrainedWith<Sgd>(LearningRate = 0.1, Momentum = 0.9)]")]
    [InlineData("[Input(2, Minimum = -1, Maximum = 1)] [Dense(256, Activation.Sine)] [Dense(256, Activation.Sine)] [Dense(3, Activation.Linear, Init.Siren)] [Target(Minimum = -1, Maximum = 1)]")]
    [InlineData("[Input(1, Minimum = 0, Maximum = 10)] [Dense(100, Activation.Tanh)] [Dense(100, Activation.Tanh)] [Dense(100, Activation.Tanh)] [Dense(1)] [TrainedWith<Sgd>(LearningRate = 1e-3, Momentum = 0.9)]")]
    public void SaneNetwork_HasNoWarning(string attributes) =>
        Assert.DoesNotContain(RuleRun.Diagnose(attributes), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
}
