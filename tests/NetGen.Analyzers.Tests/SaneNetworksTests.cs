using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Rules;
using Xunit;

namespace NetGen.Analyzers.Tests;

/// <summary>Networks that the literature and the big libraries call sane, each with its source, give no warning.</summary>
public sealed class SaneNetworksTests
{
    [Theory]
    [InlineData(2, "[Input(64)]", 64, "Activation.Relu, Init.He", "[Dense(1)]")] // He et al. (2015), equation 10
    [InlineData(5, "[Input(64)]", 64, "Activation.Relu, Init.He", "[Dense(1)]")] // same
    [InlineData(10, "[Input(64)]", 64, "Activation.Relu, Init.He", "[Dense(1)]")] // same
    [InlineData(20, "[Input(64)]", 64, "Activation.Relu, Init.He", "[Dense(1)]")] // same, the 22-layer model
    [InlineData(30, "[Input(64)]", 64, "Activation.Relu, Init.He", "[Dense(1)]")] // same, the 30-layer model that Xavier stalls
    [InlineData(10, "[Input(64)]", 256, "Activation.Relu, Init.HeUniform", "[Dense(1)]")] // kaiming_uniform_, he_uniform
    [InlineData(10, "[Input(64)]", 128, "Activation.Relu, Init.HeTruncated", "[Dense(1)]")] // he_normal of Keras and JAX
    [InlineData(8, "[Input(64)]", 64, "Activation.Relu, Init.He, BiasInit = BiasInit.Zeros", "[Dense(1)]")] // He et al. (2015): biases 0
    [InlineData(6, "[Input(64)]", 64, "Activation.LeakyRelu, Init.He", "[Dense(1)]")] // He et al. (2015), section 2.2, small slopes
    [InlineData(6, "[Input(64)]", 64, "Activation.Relu6, Init.He", "[Dense(1)]")] // Krizhevsky (2010), with He's law
    [InlineData(2, "[Input(64)]", 64, "Activation.Tanh, Init.GlorotUniform", "[Dense(1)]")] // Glorot and Bengio (2010), equation 16
    [InlineData(5, "[Input(64)]", 64, "Activation.Tanh, Init.GlorotUniform", "[Dense(1)]")] // same, their five hidden layers
    [InlineData(10, "[Input(64)]", 64, "Activation.Tanh, Init.GlorotNormal", "[Dense(1)]")] // xavier_normal_
    [InlineData(5, "[Input(64)]", 64, "Activation.Tanh, Init.GlorotTruncated", "[Dense(1)]")] // glorot_normal of Keras and JAX
    [InlineData(5, "[Input(64)]", 64, "Activation.Tanh, Init.Xavier", "[Dense(1)]")] // LeCun et al. (1998), section 4.6
    [InlineData(5, "[Input(64)]", 64, "Activation.Tanh, Init.XavierUniform", "[Dense(1)]")] // same, uniform
    [InlineData(5, "[Input(64)]", 64, "Activation.Tanh, Init.LeCunNormal", "[Dense(1)]")] // lecun_normal of Keras and JAX
    [InlineData(4, "[Input(64)]", 64, "Activation.Softsign, Init.GlorotUniform", "[Dense(1)]")] // Glorot and Bengio (2010), section 3.3
    [InlineData(8, "[Input(64)]", 64, "Activation.Selu, Init.LeCunNormal", "[Dense(1)]")] // Klambauer et al. (2017)
    [InlineData(30, "[Input(64)]", 64, "Activation.Selu, Init.LeCunNormal", "[Dense(1)]")] // same, at their depths
    [InlineData(10, "[Input(64)]", 64, "Activation.Tanh, Init.Orthogonal", "[Dense(1)]")] // Saxe et al. (2014)
    [InlineData(20, "[Input(64)]", 64, "Activation.Tanh, Init.Orthogonal", "[Dense(1)]")] // Pennington et al. (2017), dynamical isometry
    [InlineData(10, "[Input(64)]", 64, "Activation.Relu, Init.Orthogonal, Gain = 1.4142135623730951", "[Dense(1)]")] // calculate_gain('relu')
    [InlineData(3, "[Input(2, Minimum = -1, Maximum = 1)]", 256, "Activation.Sine, Init.Siren", "[Dense(1, Activation.Linear, Init.Siren)]")] // Sitzmann et al. (2020)
    [InlineData(5, "[Input(3, Minimum = -1, Maximum = 1)]", 256, "Activation.Sine, Init.Siren", "[Dense(1, Activation.Linear, Init.Siren)]")] // same
    [InlineData(4, "[Input(64)]", 64, "Activation.Gelu", "[Dense(1)]")] // Hendrycks and Gimpel (2016)
    [InlineData(8, "[Input(64)]", 64, "Activation.GeluTanh", "[Dense(1)]")] // same, JAX's default
    [InlineData(8, "[Input(64)]", 64, "Activation.Silu", "[Dense(1)]")] // Ramachandran et al. (2017)
    [InlineData(8, "[Input(64)]", 64, "Activation.Mish", "[Dense(1)]")] // Misra (2019)
    [InlineData(4, "[Input(64)]", 64, "Activation.Gelu, Init.He", "[Dense(1)]")] // timm and many MLPs
    [InlineData(4, "[Input(64)]", 64, "Activation.Silu, Init.He", "[Dense(1)]")] // same
    [InlineData(6, "[Input(64)]", 64, "Activation.Elu, Init.He", "[Dense(1)]")] // Clevert et al. (2016) use He's law
    [InlineData(3, "[Input(1)]", 100, "Activation.Tanh, Init.Uniform, Scale = 1", "[Dense(1, Activation.Linear, Init.Uniform, Scale = 1)]")] // the seed
    [InlineData(3, "[Input(1, Minimum = -5, Maximum = 5)]", 100, "Activation.Tanh, Init.Uniform, Scale = 1", "[Dense(1, Activation.Linear, Init.Uniform, Scale = 1)]")]
    [InlineData(3, "[Input(1, Minimum = 0, Maximum = 10)]", 100, "Activation.Tanh, Init.Uniform, Scale = 1", "[Dense(1, Activation.Linear, Init.Uniform, Scale = 1)]")]
    [InlineData(3, "[Input(1, Minimum = -10, Maximum = 10)]", 100, "Activation.Tanh, Init.GlorotUniform", "[Dense(1)]")] // Glorot (2010) on the seed's task
    [InlineData(3, "[Input(1, Minimum = -3, Maximum = 3)]", 32, "Activation.Tanh", "[Dense(1)]")] // small fits
    [InlineData(2, "[Input(8)]", 32, "Activation.Sigmoid, Init.GlorotUniform", "[Dense(1, Activation.Sigmoid)]")] // textbook (Bishop, 2006, chapter 5)
    [InlineData(3, "[Input(64, Minimum = 0, Maximum = 1)]", 64, "Activation.Relu", "[Dense(1)]")] // pixels over 255
    [InlineData(3, "[Input(64, Minimum = -1, Maximum = 1)]", 64, "Activation.Relu", "[Dense(1)]")] // pixels around 0
    public void RecommendedInitialisers(int depth, string input, int width, string arguments, string output) =>
        AssertSane(input + string.Concat(Enumerable.Repeat($"\n[Dense({width}, {arguments})]", depth)) + "\n" + output);

    [Theory]
    [InlineData("Linear")] // Saxe et al. (2014)
    [InlineData("Relu")] // He et al. (2015)
    [InlineData("LeakyRelu")] // Maas et al. (2013)
    [InlineData("Elu")] // Clevert et al. (2016)
    [InlineData("Selu")] // Klambauer et al. (2017)
    [InlineData("Gelu")] // Hendrycks and Gimpel (2016)
    [InlineData("GeluTanh")] // same
    [InlineData("Silu")] // Ramachandran et al. (2017)
    [InlineData("Mish")] // Misra (2019)
    [InlineData("Softplus")] // Dugas et al. (2001)
    [InlineData("Softsign")] // Bergstra et al. (2009)
    [InlineData("Tanh")] // LeCun et al. (1998)
    [InlineData("Sigmoid")] // Rumelhart et al. (1986)
    [InlineData("HardSigmoid")] // Courbariaux et al. (2015)
    [InlineData("HardTanh")] // Collobert (2004)
    [InlineData("HardSwish")] // Howard et al. (2019)
    [InlineData("Relu6")] // Krizhevsky (2010)
    [InlineData("Sine")] // Sitzmann et al. (2020)
    public void AutomaticInitialiser_BehindEveryActivation(string activation)
    {
        string layer = $"\n[Dense(64, Activation.{activation})]";
        AssertSane($"[Input(64)]{layer}{layer}{layer}\n[Dense(1)]");
        AssertSane($"[Input(16)]{layer}{layer}\n[Dense(1)]\n[TrainedWith<Adam>(LearningRate = 0.001)]");
    }

    [Theory]
    [InlineData("[Dense(10, Activation.Softmax)]")] // Bridle (1990)
    [InlineData("[Dense(10, Activation.LogSoftmax)]")] // log_softmax with nll_loss
    [InlineData("[Dense(1, Activation.Sigmoid)]")] // logistic regression's head
    [InlineData("[Dense(5, Activation.Sigmoid)]")] // several labels
    [InlineData("[Dense(1, Activation.Sigmoid, Prior = 0.01)]\n[Target(PositiveRate = 0.01)]")] // Lin et al. (2017), the focal loss's bias
    [InlineData("[Dense(10, Activation.Softmax, Init.Zeros)]")] // Zhang et al. (2019), Fixup's classifier
    [InlineData("[Dense(3)]\n[Loss(Loss.Huber)]")] // Huber (1964)
    [InlineData("[Dense(3)]\n[Loss(Loss.MeanAbsoluteError)]")] // least absolute deviations
    [InlineData("[Dense(1)]\n[Target(StandardDeviation = 1)]")] // standardised targets
    [InlineData("[Dense(1, Activation.Tanh)]\n[Target(Minimum = -1, Maximum = 1)]")] // LeCun et al. (1998), section 4.5
    [InlineData("[Dense(1)]\n[TrainedWith<Sgd>(LearningRate = 0.001, Momentum = 0.9)]")] // the default of many tutorials
    [InlineData("[Dense(10, Activation.Softmax)]\n[TrainedWith<Sgd>(LearningRate = 0.01)]")] // LeCun et al. (1998), digits
    [InlineData("[Dense(1)]\n[TrainedWith<Adam>(LearningRate = 0.001)]")] // Kingma and Ba (2015), the default
    public void Heads_OnAnOrdinaryNetwork(string rest)
    {
        AssertSane($"[Input(32)]\n[Dense(64, Activation.Relu)]\n[Dense(64, Activation.Relu)]\n{rest}");
        AssertSane($"[Input(32, Minimum = -1, Maximum = 1)]\n[Dense(64, Activation.Tanh)]\n{rest}");
    }

    [Theory]
    [InlineData(10, "Relu, Init.He")] // He et al. (2015), plain descent
    [InlineData(30, "Relu, Init.He")] // same
    [InlineData(5, "Tanh, Init.GlorotUniform")] // Glorot and Bengio (2010) train with plain descent
    [InlineData(20, "Tanh, Init.Orthogonal")] // Pennington et al. (2017)
    [InlineData(16, "Selu, Init.LeCunNormal")] // Klambauer et al. (2017) train with plain descent
    [InlineData(4, "Gelu")] // Hendrycks and Gimpel (2016)
    public void GradientDescent_OnRecommendedInitialisers(int depth, string arguments) => AssertSane(
        "[Input(64)]" + string.Concat(Enumerable.Repeat($"\n[Dense(64, Activation.{arguments})]", depth)) + "\n[Dense(1)]\n[TrainedWith<Sgd>(LearningRate = 1e-5)]");

    [Theory]
    [InlineData("[Input(784, Minimum = 0, Maximum = 1)]\n[Dense(128, Activation.Relu)]\n[Dense(10, Activation.Softmax)]")] // Keras's first example
    [InlineData("[Input(784)]\n[Dense(512, Activation.Relu)]\n[Dense(512, Activation.Relu)]\n[Dense(10, Activation.Softmax)]")] // PyTorch's, with He
    [InlineData("[Input(784, Minimum = 0, Maximum = 1)]\n[Dense(300, Activation.Tanh)]\n[Dense(100, Activation.Tanh)]\n[Dense(10, Activation.Softmax)]")] // LeCun et al. (1998)
    [InlineData("[Input(13)]\n[Dense(64, Activation.Relu)]\n[Dense(64, Activation.Relu)]\n[Dense(1)]")] // Chollet (2017), house prices
    [InlineData("[Input(4)]\n[Dense(64, Activation.Tanh, Init.Orthogonal, Gain = 1.4142135623730951)]\n[Dense(64, Activation.Tanh, Init.Orthogonal, Gain = 1.4142135623730951)]\n[Dense(2, Activation.Softmax, Init.Orthogonal, Gain = 0.01)]")] // Andrychowicz et al. (2021), policies
    [InlineData("[Input(2)]\n[Dense(8, Activation.Tanh)]\n[Dense(1, Activation.Sigmoid)]")] // Rumelhart et al. (1986), exclusive or
    [InlineData("[Input(20)]\n[Dense(1)]")] // linear regression
    [InlineData("[Input(20)]\n[Dense(1, Activation.Sigmoid)]")] // logistic regression
    [InlineData("[Input(20)]\n[Dense(3, Activation.Softmax, Init.Zeros)]")] // multinomial regression from zero
    public void WellKnownNetworks(string attributes) => AssertSane(attributes);

    private static void AssertSane(string attributes)
    {
        Diagnostic[] bad = [.. RuleRun.Diagnose(attributes).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
        Assert.True(bad.Length == 0, string.Join("\n", bad.Select(diagnostic => diagnostic.Id + " " + diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture))) + "\n" + attributes);
    }
}
