using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace NetGen.Analyzers.Tests.Harness;

/// <summary>An .editorconfig read by the compiler's own reader, which splits it into severities and options as a build does.</summary>
/// <param name="lines">What it says of C# files.</param>
internal sealed class ConfigFile(string lines) : SyntaxTreeOptionsProvider
{
    private readonly AnalyzerConfigOptionsResult _result = AnalyzerConfigSet
        .Create(ImmutableArray.Create(AnalyzerConfig.Parse($"root = true\n[*.cs]\n{lines}", "/User/.editorconfig")))
        .GetOptionsForSourcePath("/User/File0.cs");

    /// <summary>The options as analyzers read them.</summary>
    public AnalyzerOptions Options => new([], new Provider(_result.AnalyzerOptions));

    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        _result.TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        severity = ReportDiagnostic.Default;
        return false;
    }

    private sealed class Provider(ImmutableDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(ImmutableDictionary<string, string>.Empty);

        private readonly Values _values = new(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
