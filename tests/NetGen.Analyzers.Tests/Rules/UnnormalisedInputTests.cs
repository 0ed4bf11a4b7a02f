using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>NG1506.</summary>
public sealed class UnnormalisedInputTests
{
    private const string Layers = "\n[Dense(100, Activation.Relu)]\n[Dense(1)]";

    [Theory]
    [InlineData("Minimum = 0, Maximum = 255", "Maximum = 255", "2.17e4")]
    [InlineData("Minimum = -100, Maximum = 0", "Minimum = -100", "3333")]
    [InlineData("StandardDeviation = 11", "StandardDeviation = 11", "121")]
    [InlineData("Mean = 4", "Mean = 4", "17")]
    [InlineData("Minimum = 9, Maximum = 10", "Maximum = 10", "90.3")]
    public void InputsFarFromStandardised_AreReportedAtTheNumberAtFault(string settings, string at, string square)
    {
        Diagnostic diagnostic = Assert.Single(RuleRun.Diagnose($"[Input(20, {settings})]{Layers}"), one => one.Id == "NG1506");
        Assert.Equal((DiagnosticSeverity.Warning, at), (diagnostic.Severity, diagnostic.Underlined()));
        Assert.Contains($"mean square {square};", diagnostic.GetMessage(), System.StringComparison.Ordinal);
        Assert.EndsWith("standardised inputs 2", diagnostic.GetMessage(), System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", Minimum = 0, Maximum = 1")]
    [InlineData(", Minimum = -10, Maximum = 10")]
    [InlineData(", Minimum = 0, Maximum = 10")]
    [InlineData(", Mean = 2.9")]
    public void InputsNearStandardised_AreSilent(string settings) => RuleRun.AssertSilent("NG1506", $"[Input(20{settings})]{Layers}");
}
