using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>Attributes on a class, seen by every analyzer, and the fixes of what they report made and judged.</summary>
internal static class RuleRun
{
    /// <summary>The diagnostics of a class with these attributes, by place.</summary>
    public static ImmutableArray<Diagnostic> Diagnose(string attributes, string name = "Net") => Analysis.Of(Source(attributes, name));

    /// <summary>Asserts that one rule, and no other as a warning, speaks at a place in the source, with some numbers; that its fixes work.</summary>
    /// <returns>The titles of the fixes.</returns>
    public static string[] AssertReports(string id, DiagnosticSeverity severity, string at, string attributes, params string[] numbers)
    {
        string source = Source(attributes, "Net");
        Diagnostic diagnostic = Assert.Single(Analysis.Of(source), one => one.Id == id || one.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal((id, severity, at), (diagnostic.Id, diagnostic.Severity, diagnostic.Underlined()));
        Assert.All(numbers, number => Assert.Contains(number, diagnostic.Message(), StringComparison.Ordinal));

        IReadOnlyList<(string Title, string Fixed)> fixes = Fixing.All(source, id);
        foreach ((_, string mended) in fixes)
            Assert.DoesNotContain(Analysis.Of(mended), other => other.Id == id || other.Severity >= DiagnosticSeverity.Warning);
        return [.. fixes.Select(fix => fix.Title)];
    }

    /// <summary>Asserts that a rule is silent, and that no other warns.</summary>
    public static void AssertSilent(string id, string attributes) =>
        Assert.DoesNotContain(Diagnose(attributes), diagnostic => diagnostic.Id == id || diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>Asserts that no rule warns.</summary>
    public static void AssertNoWarning(string attributes) =>
        Assert.DoesNotContain(Diagnose(attributes), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    /// <summary>Attributes without the marks «…», and what stands between the marks.</summary>
    public static (string Attributes, string At) Marked(string attributes)
    {
        string[] parts = attributes.Split('«', '»');
        return (string.Concat(parts), parts[1]);
    }

    private static string Source(string attributes, string name) => $"using NetGen;\n{attributes}\npublic partial class {name};\n";
}
