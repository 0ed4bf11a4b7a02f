using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1406.</summary>
public sealed class BiasPriorTests
{
    private const string Hidden = "[Input(64)]\n[Dense(32, Activation.Relu)]\n";

    [Fact]
    public void BiasFarFromTheLogOdds_IsInformation() => Assert.Equal(
        ["Set Prior to 0.01"],
        RuleRun.AssertReports(
            "NG1406", DiagnosticSeverity.Info, "Dense(1, Activation.Sigmoid, Init.Zeros)",
            Hidden + "[Dense(1, Activation.Sigmoid, Init.Zeros)]\n[Target(PositiveRate = 0.01)]", "0.693", "0.056", "−4.6"));

    [Theory]
    [InlineData("Bias = 2", "Bias = 2")]
    [InlineData("Prior = 0.5", "Prior = 0.5")]
    [InlineData("BiasInit = BiasInit.TorchDefault", "BiasInit = BiasInit.TorchDefault")]
    public void TheSettingAtFault_IsNamed_AndReplaced(string setting, string at) => Assert.Equal(
        ["Set Prior to 0.05"],
        RuleRun.AssertReports(
            "NG1406", DiagnosticSeverity.Info, at, $"{Hidden}[Dense(1, Activation.Sigmoid, {setting})]\n[Target(PositiveRate = 0.05)]", "−2.94"));

    [Theory]
    [InlineData("[Dense(1, Activation.Sigmoid, Prior = 0.01)]\n[Target(PositiveRate = 0.01)]")]
    [InlineData("[Dense(1, Activation.Sigmoid, Bias = -4)]\n[Target(PositiveRate = 0.01)]")]
    [InlineData("[Dense(1, Activation.Sigmoid)]\n[Target(PositiveRate = 0.4)]")]
    [InlineData("[Dense(1, Activation.Sigmoid)]")]
    public void BiasNearTheLogOdds_OrNoDeclaredRate_IsSilent(string rest) => RuleRun.AssertSilent("NG1406", Hidden + rest);
}
