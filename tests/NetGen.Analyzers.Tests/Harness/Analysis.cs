using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Structural;
using Xunit;

namespace NetGen.Analyzers.Tests.Harness;

/// <summary>Runs every analyzer of the assembly, as a build does: what is suppressed in source or switched off does not come back.</summary>
internal static class Analysis
{
    public static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(NetworkStructureAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static readonly ConcurrentDictionary<(string Source, string Config), (Project, ImmutableArray<Diagnostic>)> Known = new();

    /// <summary>What our analyzers say of a text, by place; the text must compile.</summary>
    public static ImmutableArray<Diagnostic> Of(string source, string config = "") => Opened(source, config).Diagnostics;

    /// <summary>The same with the project that the diagnostics are of; a text is analysed once, however many tests ask.</summary>
    public static (Project Project, ImmutableArray<Diagnostic> Diagnostics) Opened(string source, string config = "") => Known.GetOrAdd((source, config), key =>
    {
        Project project = new UserProject(key.Source) { Config = key.Config }.Open();
        return (project, Of(project, key.Config));
    });

    /// <summary>What our analyzers say of a project, by place; it must compile unless it breaks one of the structural rules.</summary>
    public static ImmutableArray<Diagnostic> Of(UserProject project) => Of(project.Open(), project.Config);

    public static ImmutableArray<Diagnostic> Of(Project project, string config)
    {
        var file = new ConfigFile(config);
        Compilation whole = UserProject.Compile(project);
        whole = whole.WithOptions(whole.Options.WithSyntaxTreeOptionsProvider(file)); // A workspace would put its own in place.
        CompilationWithAnalyzers run = whole.WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
            file.Options, (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} threw.", exception), true, false));
        ImmutableArray<Diagnostic> ours = [.. run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().OrderBy(Place)];
        Assert.DoesNotContain(ours, diagnostic => diagnostic.Id == "AD0001");
        if (!ours.Any(diagnostic => diagnostic.Id.StartsWith("NG0", StringComparison.Ordinal)))
            Assert.DoesNotContain(whole.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return ours;
    }

    /// <summary>The only diagnostic of a rule, where no other rule has more than information to add.</summary>
    public static Diagnostic Single(string source, string id, string config = "")
    {
        ImmutableArray<Diagnostic> all = Of(source, config);
        Assert.DoesNotContain(all, other => other.Id != id && other.Severity >= DiagnosticSeverity.Warning);
        return Assert.Single(all, diagnostic => diagnostic.Id == id);
    }

    /// <summary>The text that a diagnostic underlines.</summary>
    public static string Underlined(this Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan);

    /// <summary>The message.</summary>
    public static string Message(this Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);

    private static (string, int) Place(Diagnostic diagnostic) =>
        (diagnostic.Location.SourceTree?.FilePath ?? "", diagnostic.Location.SourceSpan.Start);
}
