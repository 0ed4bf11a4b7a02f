using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Signal;
using NetGen.Analyzers.Signal.Rules;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1001.</summary>
public class VanishingGradientRuleTests
{
    // Without a bias, linear layers multiply the squared gradient by 64·0.1²/3 each: a closed form.
    private const string Narrow = "[Dense(64, Activation.Linear, Init.Uniform, Scale = 0.1)]";

    [Theory]
    [InlineData(11, "", DiagnosticSeverity.Info)]
    [InlineData(11, "[TrainedWith<Sgd>]", DiagnosticSeverity.Warning)]
    [InlineData(11, "[TrainedWith<Adam>]", DiagnosticSeverity.Info)]
    [InlineData(20, "", DiagnosticSeverity.Warning)]
    [InlineData(6, "[TrainedWith<Sgd>]", DiagnosticSeverity.Info)]
    public void Severity_FollowsRatioAndOptimizer(int layers, string training, DiagnosticSeverity severity)
    {
        Finding found = Declared.Finding<VanishingGradientRule>(Net(layers, training));
        Assert.Equal(severity, found.Severity);
        Assert.Equal(Place.Of(1, "init"), found.Place);
    }

    [Fact]
    public void Message_SaysTheRatioAndWhatAutoMakesOfIt() => Assert.Equal(
        "Predicted at initialisation: the squared gradient at layer 1 is 1.95e-7 of that at layer 11, 0.213 a layer; with Init.Auto: 1",
        Analysis.Single(Net(11, ""), "NG1001").Message());

    [Fact]
    public void Sigmoid_IsBlamedItself_NotItsInitialiser()
    {
        Diagnostic found = Analysis.Single(Declared.Text("[Input(64)]", Declared.Repeat("[Dense(64, Activation.Sigmoid)]", 8), "[Dense(1)]"), "NG1001");
        Assert.Equal("Activation.Sigmoid", found.Underlined());
        Assert.Contains("with Activation.Tanh", found.Message());
    }

    [Theory]
    [InlineData("Activation.Tanh", 30)]
    [InlineData("Activation.Tanh, Init.Orthogonal", 20)]
    [InlineData("Activation.Relu, Init.He", 30)]
    [InlineData("Activation.Selu, Init.LeCunNormal", 20)]
    [InlineData("Activation.Linear, Init.Uniform, Scale = 0.1", 6)]
    public void SaneNeighbour_IsSilent(string layer, int count) => Declared.AssertSilent<VanishingGradientRule>(
        Declared.Text("[Input(64)]", Declared.Repeat($"[Dense(64, {layer})]", count), "[Dense(1)]"));

    [Fact]
    public void Remedies_SilenceIt() => Declared.AssertRemediesSilence<VanishingGradientRule>(Net(20, ""));

    private static string Net(int layers, string training) =>
        Declared.Text("[Input(64)]", Declared.Repeat(Narrow, layers), "[Dense(1)]", training);
}
