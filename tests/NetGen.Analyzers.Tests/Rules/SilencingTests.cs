using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>Whoever knows better can say so, in every way that .NET has.</summary>
public sealed class SilencingTests
{
    private const string Net = "[Input(8)] [Dense(8, Activation.Tanh, Init.Constant, Value = 0.1)] [Dense(1)] partial class Net;";

    [Fact]
    public void WithoutAWord_ItSpeaks() => Assert.Equal("NG1201", new Source(Net).Single().Id);

    [Fact]
    public void Pragma_Silences() => Assert.Empty(new Source("\n#pragma warning disable NG1201\n" + Net).Analyze());

    [Fact]
    public void SuppressMessage_Silences() =>
        Assert.Empty(new Source("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetGen.Symmetry\", \"NG1201\")] " + Net).Analyze());

    [Theory]
    [InlineData("suggestion", DiagnosticSeverity.Info)]
    [InlineData("error", DiagnosticSeverity.Error)]
    public void EditorConfig_SetsTheSeverity(string text, DiagnosticSeverity severity) =>
        Assert.Equal(severity, With("dotnet_diagnostic.NG1201.severity", text).Single().Severity);

    [Fact]
    public void EditorConfig_SwitchesOff() => Assert.Empty(With("dotnet_diagnostic.NG1201.severity", "none").Analyze());

    private static Source With(string key, string value)
    {
        var source = new Source(Net);
        return source with { Options = source.Options.Add(key, value) };
    }
}
