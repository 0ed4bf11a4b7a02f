using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using NetGen.Analyzers.Signal;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

/// <summary>Every fix of every rule: what comes out compiles, without the diagnostic, and with all that the user wrote beside it.</summary>
public class RemedyFixTests
{
    private static readonly ImmutableArray<BadDeclaration> Declarations =
    [
        .. typeof(IBadDeclarations).Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(IBadDeclarations).IsAssignableFrom(type))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => ((IBadDeclarations)Activator.CreateInstance(type)!).All),
    ];

    public static TheoryData<int, string> Bad => Cases(_ => true);

    public static TheoryData<int, string> Fixable => Cases(bad => bad.HasFix);

    [Fact]
    public void EveryRule_HasABadDeclaration() => Assert.Empty(
        RuleTable.All.SelectMany(rule => rule.Descriptors).Select(rule => rule.Id).Except(Declarations.Select(bad => bad.Id)));

    [Theory]
    [MemberData(nameof(Bad))]
    public void Declaration_HasItsDiagnostic_AndAFixWhereOneIsDue(int index, string name)
    {
        string source = Commented(index);
        Assert.Contains(Analysis.Of(source), diagnostic => diagnostic.Id == Declarations[index].Id);
        IReadOnlyList<(string Title, string Fixed)> fixes = Fixing.All(source, Declarations[index].Id);
        Assert.True(Declarations[index].HasFix == fixes.Count > 0, $"{name}: {fixes.Count} fixes.");
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public void EveryFix_ClearsItsDiagnostic_BringsNoWarning_AndKeepsAllElse(int index, string name)
    {
        string source = Commented(index);
        foreach ((string title, string changed) in Fixing.All(source, Declarations[index].Id))
        {
            Assert.NotEqual(source, changed);
            ImmutableArray<Diagnostic> left = Analysis.Of(changed);
            string[] before = [.. Analysis.Of(source).Select(diagnostic => diagnostic.Id)];
            Assert.True(left.All(diagnostic => diagnostic.Id != Declarations[index].Id), $"{name}, {title}:\n{changed}\n{string.Join("\n", left)}");
            Assert.All(left.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning), diagnostic => Assert.Contains(diagnostic.Id, before));
            AssertKept(source, changed);
        }
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public void Titles_AreTheEquivalenceKeys_AndDiffer(int index, string name)
    {
        (Project project, ImmutableArray<Diagnostic> diagnostics) = Analysis.Opened(Commented(index));
        Diagnostic diagnostic = diagnostics.First(diagnostic => diagnostic.Id == Declarations[index].Id);
        IReadOnlyList<CodeAction> actions = Fixing.Offered(project, diagnostic);
        Assert.All(actions, action => Assert.Equal(action.Title, action.EquivalenceKey));
        Assert.True(actions.Select(action => action.Title).Distinct().Count() == actions.Count, name);
    }

    [Theory]
    [MemberData(nameof(Fixable))]
    public void FixAll_MendsTwoNetworksOfAFile(int index, string name)
    {
        string one = Commented(index), two = one + "\n" + one.Replace("using NetGen;\n", "").Replace("class Net;", "class Other;");
        string key = Fixing.All(one, Declarations[index].Id)[0].Title, changed = Fixing.ApplyToAll(two, Declarations[index].Id, key);
        Assert.True(Analysis.Of(changed).All(diagnostic => diagnostic.Id != Declarations[index].Id), $"{name}:\n{changed}");
        AssertKept(two, changed);
    }

    // A comment behind every attribute, and one inside of it.
    private static string Commented(int index) => Declared.Text(
        [.. Declarations[index].Attributes.Select((attribute, line) => $"{attribute.Replace("(", $"(/* in {line} */ ", StringComparison.Ordinal)} // line {line}")]);

    // Lines stay lines, with their comments; those that no edit is about stay as they are.
    private static void AssertKept(string source, string changed)
    {
        string[] before = source.Split('\n'), after = changed.Split('\n');
        Assert.Equal(before.Length, after.Length);
        Assert.All(before.Zip(after), pair =>
        {
            int inner = pair.First.IndexOf("/*", StringComparison.Ordinal), outer = pair.First.IndexOf("//", StringComparison.Ordinal);
            if (outer < 0) Assert.Equal(pair.First, pair.Second);
            else Assert.EndsWith(pair.First[outer..], pair.Second);
            if (inner >= 0) Assert.Contains(pair.First[inner..(pair.First.IndexOf("*/", StringComparison.Ordinal) + 2)], pair.Second);
        });
    }

    private static TheoryData<int, string> Cases(Func<BadDeclaration, bool> filter)
    {
        var cases = new TheoryData<int, string>();
        for (int i = 0; i < Declarations.Length; i++)
        {
            if (filter(Declarations[i])) cases.Add(i, Declarations[i].ToString());
        }

        return cases;
    }
}
