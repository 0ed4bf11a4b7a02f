using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1407.</summary>
public sealed class LargeRegressionOutputTests
{
    private const string Hidden = "[Input(64)]\n[Dense(100, Activation.Relu)]\n";

    [Fact]
    public void OutputsMuchLargerThanTargets_AreInformation() => Assert.Equal(
        ["Set Gain to 0.069"],
        RuleRun.AssertReports(
            "NG1407", DiagnosticSeverity.Info, "Init.Normal",
            Hidden + "[Dense(1, Activation.Linear, Init.Normal, Scale = 1)]\n[Target(StandardDeviation = 0.7)]", "size 10", "0.7", "204 times"));

    [Theory]
    [InlineData("[Dense(1)]\n[Target(StandardDeviation = 0.7)]")]
    [InlineData("[Dense(1, Activation.Linear, Init.Normal, Scale = 1)]\n[Target(StandardDeviation = 7)]")]
    [InlineData("[Dense(1, Activation.Linear, Init.Normal, Scale = 1)]")]
    public void OutputsOfTheTargetsSize_OrNothingDeclared_AreSilent(string rest) => RuleRun.AssertSilent("NG1407", Hidden + rest);
}
