using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Structural;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Runs the compiler and our analyzers over a project with its emitted files in it, as a build does.</summary>
internal static class AnalyzerRun
{
    /// <summary>Every analyzer of the assembly: new ones take part without being named here.</summary>
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
    [
        .. typeof(NetworkStructureAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>What the compiler and our analyzers say; an exception in one of ours is a diagnostic, AD0001.</summary>
    public static (ImmutableArray<Diagnostic> Compiler, ImmutableArray<Diagnostic> Analyzers) Diagnose(Compilation compilation)
    {
        ImmutableArray<Diagnostic> all = compilation.WithAnalyzers(Analyzers).GetAllDiagnosticsAsync().GetAwaiter().GetResult();
        ILookup<bool, Diagnostic> byOurs = all.ToLookup(
            diagnostic => diagnostic.Id.StartsWith("NG", StringComparison.Ordinal) || diagnostic.Id == "AD0001");
        return ([.. byOurs[false].Where(Counts)], [.. byOurs[true]]);
    }

    // Documentation is asked of emitted files only.
    private static bool Counts(Diagnostic diagnostic) =>
        diagnostic.Severity != DiagnosticSeverity.Hidden && (diagnostic.Id != "CS1591" || Built.IsEmitted(diagnostic.Location.SourceTree));
}
