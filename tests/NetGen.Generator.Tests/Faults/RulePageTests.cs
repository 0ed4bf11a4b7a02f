using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Analyzers.Structural;
using Xunit;

namespace NetGen.Generator.Tests.Faults;

/// <summary>Rules, pages, help links and release entries belong together.</summary>
public sealed class RulePageTests
{
    private static readonly string Analyzers = Path.GetFullPath(Path.Combine(Folder(), "..", "..", "..", "analyzers"));

    private static readonly IReadOnlyList<DiagnosticDescriptor> Rules =
    [
        .. typeof(NetworkStructureAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics),
    ];

    private static IEnumerable<string> Pages => Directory.EnumerateFiles(Path.Combine(Analyzers, "rules"), "*.md");

    [Fact]
    public void Ids_AreUnique() => Assert.Equal(Rules.Count, Rules.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void EveryRule_HasAPageThatItsLinkNames()
    {
        foreach (DiagnosticDescriptor rule in Rules)
        {
            string page = Path.Combine(Analyzers, "rules", rule.Id + ".md");
            Assert.EndsWith($"/analyzers/rules/{rule.Id}.md", rule.HelpLinkUri, StringComparison.Ordinal);
            Assert.StartsWith($"# {rule.Id}: {rule.Title}\n", File.ReadAllText(page), StringComparison.Ordinal);
            Assert.Contains(rule.Category, File.ReadAllText(page), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void EveryPage_BelongsToARule()
    {
        IEnumerable<string> pages = Pages.Select(path => Path.GetFileNameWithoutExtension(path)!);
        Assert.Equal(Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryPage_SaysBadWhyGoodAndWhenToSuppress()
    {
        foreach (string text in Pages.Select(File.ReadAllText))
            Assert.All(["## Bad", "## Why", "## Good", "## When to suppress"], (string heading) => Assert.Contains(heading, text, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryRule_HasItsReleaseEntry()
    {
        string entries = File.ReadAllText(Path.Combine(Analyzers, "NetGen.Analyzers", "AnalyzerReleases.Unshipped.md"))
            + File.ReadAllText(Path.Combine(Analyzers, "NetGen.Analyzers", "AnalyzerReleases.Shipped.md"));
        foreach (DiagnosticDescriptor rule in Rules)
        {
            string entry = $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | [{rule.Title}]({rule.HelpLinkUri})";
            Assert.Contains(entry, entries, StringComparison.Ordinal);
        }
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
