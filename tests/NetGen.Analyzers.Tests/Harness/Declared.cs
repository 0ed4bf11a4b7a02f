using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Signal;
using NetGen.Generator.Model;
using Xunit;

namespace NetGen.Analyzers.Tests.Harness;

/// <summary>Declarations as text, as models, and as rules see them.</summary>
internal static class Declared
{
    /// <summary>A file with one network, Net, from its attributes.</summary>
    public static string Text(params string[] attributes) => $"using NetGen;\n\n{string.Join("\n", attributes)}\npublic partial class Net;\n";

    /// <summary>The same layer several times.</summary>
    public static string Repeat(string layer, int count) => string.Join("\n", Enumerable.Repeat(layer, count));

    /// <summary>The model of the first network in a text.</summary>
    public static NetworkModel Model(string source)
    {
        Compilation compilation = new UserProject(source).Open().GetCompilationAsync().GetAwaiter().GetResult()!;
        return compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>()
            .Select(type => DeclaredNetwork.Of(type, type.GetAttributes())).First(model => model is not null)!;
    }

    /// <summary>What rules see of it.</summary>
    public static NetworkFacts Facts(string source) => new(Model(source), Thresholds.Default);

    /// <summary>What one rule says of it, other rules unheard.</summary>
    public static IReadOnlyList<Finding> Findings<TRule>(string source)
        where TRule : SignalRule, new() => [.. new TRule().Check(Facts(source))];

    /// <summary>The one thing that a rule says of it.</summary>
    public static Finding Finding<TRule>(string source)
        where TRule : SignalRule, new() => Assert.Single(Findings<TRule>(source));

    /// <summary>Asserts that a rule has nothing to say.</summary>
    public static void AssertSilent<TRule>(string source)
        where TRule : SignalRule, new() => Assert.Empty(Findings<TRule>(source));

    /// <summary>Asserts that the rule proposes something and that all it proposes silences it.</summary>
    public static void AssertRemediesSilence<TRule>(string source)
        where TRule : SignalRule, new()
    {
        NetworkFacts facts = Facts(source);
        foreach (Finding finding in new TRule().Check(facts))
        {
            Assert.NotEmpty(finding.Remedies);
            foreach (Remedy remedy in finding.Remedies) Assert.Empty(new TRule().Check(facts.With(remedy.Apply(facts.Model))));
        }
    }
}
