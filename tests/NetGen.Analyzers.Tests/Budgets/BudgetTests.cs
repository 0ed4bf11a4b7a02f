using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using NetGen.Analyzers.Tests.Rules;
using Xunit;

namespace NetGen.Analyzers.Tests.Budgets;

/// <summary>NG2001 to NG2004: a network may cost what its budget says, and not one more.</summary>
public sealed class BudgetTests
{
    private const string Layers =
        "[Input(64)]\n[Dense(128, Activation.Relu)]\n[Dense(64, Activation.Relu)]\n[Dense(10, Activation.Softmax, Gain = 0.3)]\n";

    private static readonly int[] Widths = [64, 128, 64, 10];

    // What the layers cost, from the shapes alone: rows of weights are padded to 16 floats where half of the last 16 would not do.
    private static readonly (int Inputs, int Units, int Stride)[] Shapes =
        [.. Widths.Zip(Widths.Skip(1), (inputs, units) => (inputs, units, (units + 15) / 16 * 16))];

    public static TheoryData<string, string, long, long[]> Costs
    {
        get
        {
            long[] parameters = [.. Shapes.Select(shape => (shape.Inputs + 1L) * shape.Units)];
            long[] bytes = [.. Shapes.Select(shape => (shape.Inputs + 1L) * shape.Stride * sizeof(float))];
            long[] flops = [.. Shapes.Select(shape => 2L * shape.Inputs * shape.Units)];
            long[] stack = [.. Shapes.Select(shape => (long)shape.Stride * sizeof(float))];
            return new()
            {
                { "NG2001", "Parameters", parameters.Sum(), parameters }, { "NG2002", "Bytes", bytes.Sum(), bytes },
                { "NG2003", "Flops", flops.Sum(), flops }, { "NG2004", "StackBytes", (2 * stack.Max()) + 64, stack },
            };
        }
    }

    // 64 rows of 104 weights and 112 biases; 25 rows of four inputs for one unit and 16 biases.
    [Fact]
    public void Bytes_AreThoseOfTheRowsAsTheyAreStored()
    {
        const int First = ((64 * 104) + 112) * sizeof(float), Second = ((25 * 16) + 16) * sizeof(float);
        Diagnostic diagnostic = Assert.Single(RuleRun.Diagnose("[Input(64)]\n[Dense(100, Activation.Tanh)]\n[Dense(1)]\n[Budget(Bytes = 1000)]"));
        string message = diagnostic.GetMessage();
        Assert.Contains(FormattableString.Invariant($"{First + Second:N0}"), message, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"layer 2 (100 → 1) {Second:N0}"), message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Costs))]
    public void CostOfOneMoreThanTheBudget_IsAnErrorAtTheSetting_NamingEveryLayersShare(string id, string setting, long cost, long[] parts)
    {
        Diagnostic diagnostic = Assert.Single(RuleRun.Diagnose($"{Layers}[Budget({setting} = {cost - 1})]"));
        Assert.Equal((id, DiagnosticSeverity.Error, $"{setting} = {cost - 1}"), (diagnostic.Id, diagnostic.Severity, diagnostic.Underlined()));
        string message = diagnostic.GetMessage();
        Assert.Contains(FormattableString.Invariant($"{cost:N0}"), message, StringComparison.Ordinal);
        Assert.Contains(FormattableString.Invariant($"the budget allows {cost - 1:N0}"), message, StringComparison.Ordinal);
        for (int i = 0; i < parts.Length; i++)
        {
            Assert.Contains(
                FormattableString.Invariant($"layer {i + 1} ({Shapes[i].Inputs} → {Shapes[i].Units}) {parts[i]:N0}"), message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Costs))]
    public void CostOfTheBudget_IsSilent(string id, string setting, long cost, long[] parts)
    {
        Assert.Equal(Shapes.Length, parts.Length);
        Assert.DoesNotContain(RuleRun.Diagnose($"{Layers}[Budget({setting} = {cost})]"), diagnostic => diagnostic.Id == id);
    }

    [Fact]
    public void EveryExceededSetting_HasItsError() => Assert.Equal(
        ["NG2001", "NG2002", "NG2003", "NG2004"],
        RuleRun.Diagnose(Layers + "[Budget(Parameters = 1, Bytes = 1, Flops = 1, StackBytes = 0)]")
            .Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void TheDearestFiveLayers_AreNamed()
    {
        string message = Assert.Single(RuleRun.Diagnose(
            "[Input(2)]\n[Dense(3)]\n[Dense(50)]\n[Dense(40)]\n[Dense(30)]\n[Dense(20)]\n[Dense(1)]\n[Budget(Parameters = 100)]")).GetMessage();
        string[] named = [.. message.Split(": ")[1].Split(", ").Select(part => part.Split(" (")[0])];
        Assert.Equal(["layer 3", "layer 4", "layer 5", "layer 2", "layer 6", "…"], named);
    }

    [Fact]
    public void RowsTooLongForTheStack_CostNoneOfIt() =>
        Assert.Empty(RuleRun.Diagnose("[Input(2)]\n[Dense(9000)]\n[Dense(1)]\n[Budget(StackBytes = 0)]"));

    [Fact]
    public void NetworkWithoutABudget_IsSilent() => Assert.Empty(RuleRun.Diagnose(Layers));
}
