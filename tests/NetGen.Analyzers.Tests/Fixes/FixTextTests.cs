using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

/// <summary>What fixes write: for each of several layers, without losing a comment, no number that a network cannot hold, as the title says.</summary>
public sealed class FixTextTests
{
    [Theory]
    [InlineData("NG1201", "[Dense(16, Activation.Tanh, Init.Constant, Value = 0.1)]", "Use Init.Auto")]
    [InlineData("NG1403", "[Dense(16, Activation.Softmax)]", "Use Activation.Relu")]
    public void TwoLayersWithOneFault_EachHasAFix(string id, string layer, string title)
    {
        string source = Declared.Text("[Input(16)]", layer, layer, "[Dense(1)]");
        (Project project, var diagnostics) = Analysis.Opened(source);
        Diagnostic[] found = [.. diagnostics.Where(diagnostic => diagnostic.Id == id)];
        Assert.Equal(2, found.Length);
        Assert.All(found, diagnostic => Assert.Contains(
            Fixing.Offered(project, diagnostic), action => action.Title.StartsWith(title, StringComparison.Ordinal)));
    }

    public static TheoryData<int, string> Places()
    {
        var data = new TheoryData<int, string>();
        for (int place = 0; place < 11; place++)
        {
            data.Add(place, "/* kept */");
            data.Add(place, "// kept\n");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void CommentAnywhereInTheList_Stays(int place, string comment)
    {
        string[] tokens = ["[Dense(", "16", ",", "Activation.Tanh", ",", "Init.Constant", ",", "Value", "=", "0.1", ",", "Bias = 0)]"];
        string layer = string.Concat(tokens.Select((token, index) => token + (index == place ? " " + comment : " ")));
        (string _, string mended) = Fixing.All(Declared.Text("[Input(16)]", layer, "[Dense(1)]"), "NG1201")[0];
        Assert.Contains(comment.Trim(), mended, StringComparison.Ordinal);
        Assert.DoesNotContain("0.1", mended, StringComparison.Ordinal);
        Assert.DoesNotContain(Analysis.Of(mended), diagnostic => diagnostic.Id == "NG1201" || diagnostic.Severity >= DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("-1e300", "1e300")]
    [InlineData("-1e39", "1e39")]
    [InlineData("-1e45", "0")]
    public void NoFixWritesANumberThatAFloatCannotHold(string low, string high)
    {
        string source = Declared.Text($"[Input(1, Minimum = {low}, Maximum = {high})]", "[Dense(16, Activation.Relu)]", "[Dense(1)]");
        (Project project, var diagnostics) = Analysis.Opened(source);
        foreach (CodeAction action in diagnostics.SelectMany(diagnostic => Fixing.Offered(project, diagnostic)))
        {
            string mended = Assert.Single(Fixing.Apply(project, action));
            Assert.DoesNotContain("Infinity", mended, StringComparison.Ordinal);
            Assert.DoesNotContain("BiasScale = 1", mended, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WhereOnlyASettingGoes_TheTitleSaysSo()
    {
        string source = Declared.Text("[Input(64)]", "[Dense(64, Activation.Tanh, Gain = 40)]", "[Dense(64, Activation.Tanh, Gain = 40)]", "[Dense(1)]");
        (Project project, var diagnostics) = Analysis.Opened(source);
        string[] titles = [.. diagnostics.SelectMany(diagnostic => Fixing.Offered(project, diagnostic)).Select(action => action.Title)];
        Assert.Contains("Remove Gain", titles);
        Assert.DoesNotContain("Use Init.Auto", titles);
    }
}
