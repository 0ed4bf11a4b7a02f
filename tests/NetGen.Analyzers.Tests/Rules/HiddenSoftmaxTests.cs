using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1403.</summary>
public sealed class HiddenSoftmaxTests
{
    [Theory]
    [InlineData("Softmax")]
    [InlineData("LogSoftmax")]
    public void HiddenSoftmax_IsReported(string activation) => Assert.Equal(
        ["Use Activation.Relu", "Use Activation.Tanh"],
        RuleRun.AssertReports(
            "NG1403", DiagnosticSeverity.Warning, $"Activation.{activation}",
            $"[Input(64)]\n[Dense(128, Activation.{activation})]\n[Dense(64, Activation.Relu)]\n[Dense(10, Activation.Softmax)]",
            $"this hidden {activation} layer of 128 units", "with ReLU: 1"));

    [Fact]
    public void EveryHiddenSoftmax_IsReported_ButNotTheOneThatIsSoftmaxTwice()
    {
        string[] ids = [.. RuleRun.Diagnose(
            "[Input(64)]\n[Dense(32, Activation.Softmax)]\n[Dense(10, Activation.Softmax)]\n[Dense(10, Activation.Softmax)]")
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id)];
        Assert.Equal(["NG1403", "NG1402"], ids);
    }

    [Fact]
    public void SoftmaxOutput_IsSilent() =>
        RuleRun.AssertSilent("NG1403", "[Input(64)]\n[Dense(128, Activation.Relu)]\n[Dense(64, Activation.Relu)]\n[Dense(10, Activation.Softmax)]");
}
