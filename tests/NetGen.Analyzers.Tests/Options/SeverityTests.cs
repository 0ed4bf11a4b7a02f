using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Options;

/// <summary>Users have the last word: in .editorconfig, by pragma, by attribute.</summary>
public class SeverityTests
{
    private const string Layers = "[Dense(16, Activation.Relu, Init.Constant, Value = 0.1)]";

    private static readonly string Bad = Declared.Text("[Input(16)]", Layers, "[Dense(1)]");

    // Both rules blame the same weights, and the first speaks for both.
    private static readonly string Deep = Declared.Text("[Input(16)]", Declared.Repeat("[Dense(16, Activation.Relu, Init.Xavier, BiasInit = BiasInit.Zeros)]", 45), "[Dense(1)]");

    [Theory]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public void EditorConfig_SetsTheSeverity(string setting, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Analysis.Single(Bad, "NG1201", $"dotnet_diagnostic.NG1201.severity = {setting}").Severity);

    [Fact]
    public void EditorConfig_RaisesWhatIsReportedMilder() => Assert.Equal(
        DiagnosticSeverity.Error,
        Analysis.Single(
            Declared.Text("[Input(64)]", "[Dense(64)]", "[Dense(1, init: Init.Normal, Scale = 1e-6)]"), "NG1003",
            "dotnet_diagnostic.NG1003.severity = error").Severity);

    [Theory]
    [InlineData("dotnet_diagnostic.NG1201.severity = none")]
    [InlineData("dotnet_analyzer_diagnostic.category-NetGen.Symmetry.severity = none")]
    public void EditorConfig_SwitchesOff(string config) => Assert.Empty(Analysis.Of(Bad, config));

    [Fact]
    public void SwitchedOffRule_LetsTheNextSpeakForTheCause()
    {
        Analysis.Single(Deep, "NG1101");
        Analysis.Single(Deep, "NG1001", "dotnet_diagnostic.NG1101.severity = none");
    }

    [Theory]
    [InlineData("netgen.vanish_ratio_any = 1e-20", DiagnosticSeverity.Info)]
    [InlineData("netgen.vanish_ratio_any = 1e-9", DiagnosticSeverity.Warning)]
    [InlineData("netgen.vanish_ratio_any = nonsense", DiagnosticSeverity.Warning)]
    [InlineData("netgen.vanish_ratio_any = -1", DiagnosticSeverity.Warning)]
    public void EditorConfig_SetsThresholds(string config, DiagnosticSeverity severity) =>
        Assert.Equal(severity, Analysis.Single(Deep, "NG1001", $"dotnet_diagnostic.NG1101.severity = none\n{config}").Severity);

    [Fact]
    public void Pragma_Silences() => Assert.Empty(Analysis.Of(
        Bad.Replace(Layers, $"#pragma warning disable NG1201\n{Layers}\n#pragma warning restore NG1201", StringComparison.Ordinal)));

    [Fact]
    public void Pragma_SilencesItsLinesOnly()
    {
        string source = Declared.Text("[Input(16)]", $"#pragma warning disable NG1201\n{Layers}\n#pragma warning restore NG1201", Layers, "[Dense(1)]");
        Assert.Equal(5, Analysis.Single(source, "NG1201").Location.GetLineSpan().StartLinePosition.Line - 1);
    }

    [Fact]
    public void SuppressMessage_Silences() => Assert.Empty(Analysis.Of(Declared.Text(
        "[Input(16)]", Layers, "[Dense(1)]", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetGen.Symmetry\", \"NG1201\", Justification = \"An experiment.\")]")));

    [Fact]
    public void ValidNetworks_AreSilent_AndInvalidOnesHaveStructuralErrorsOnly()
    {
        Assert.Empty(Analysis.Of(Declared.Text("[Input(16)]", "[Dense(16, Activation.Relu)]", "[Dense(1)]")));
        ImmutableArray<Diagnostic> found = Analysis.Of(Bad.Replace("partial ", "", StringComparison.Ordinal));
        Assert.Equal(["NG0001"], found.Select(diagnostic => diagnostic.Id));
    }
}
