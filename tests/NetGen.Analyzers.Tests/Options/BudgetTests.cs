using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Options;

/// <summary>NG20xx: each budget on its own, and the dearest layers named first.</summary>
public class BudgetTests
{
    [Theory]
    [InlineData("NG2001", "Parameters = 100")]
    [InlineData("NG2002", "Bytes = 100")]
    [InlineData("NG2003", "Flops = 100")]
    [InlineData("NG2004", "StackBytes = 1")]
    public void ExceededBudget_IsAnError_AtItsNumber(string id, string budget)
    {
        Diagnostic found = Analysis.Single(Net(budget), id);
        Assert.Equal((DiagnosticSeverity.Error, budget), (found.Severity, found.Underlined()));
        Assert.Contains("layer 2 (32 → 64)", found.Message());
    }

    [Fact]
    public void Parameters_AreCountedExactly()
    {
        // 16·32 + 32 + 32·64 + 64 + 64 + 1.
        Assert.Empty(Analysis.Of(Net("Parameters = 2721")));
        Assert.Equal(
            "'Net' has 2,721 parameters, the budget allows 2,720: layer 2 (32 → 64) 2,112, layer 1 (16 → 32) 544, layer 3 (64 → 1) 65",
            Analysis.Single(Net("Parameters = 2720"), "NG2001").Message());
    }

    private static string Net(string budget) => Declared.Text(
        "[Input(16)]", "[Dense(32, Activation.Relu)]", "[Dense(64, Activation.Relu)]", "[Dense(1)]", $"[Budget({budget})]");
}
