extern alias generator;

using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;
using NetworkGenerator = generator::NetGen.Generator.NetworkGenerator;

namespace NetGen.Generator.Tests.Harness;

/// <summary>The invariants of an incremental generator, checked for every project that a test builds.</summary>
internal static class Caching
{
    /// <summary>Our steps: Roslyn's own, which lead to them, hold compilations by necessity.</summary>
    public static readonly string[] Steps = [NetworkGenerator.ParseStep, NetworkGenerator.EmitStep];

    /// <summary>Runs the generator on a clone of the compilation with a file more: nothing is computed anew, nothing of Roslyn's is kept.</summary>
    public static void Verify(GeneratorDriver driver, CSharpCompilation compilation)
    {
        GeneratorRunResult first = driver.GetRunResult().Results.Single();
        Assert.Null(first.Exception);
        var options = (CSharpParseOptions)compilation.SyntaxTrees[0].Options;
        SyntaxTree unrelated = CSharpSyntaxTree.ParseText("class UnrelatedType;", options, "Unrelated.cs");
        GeneratorRunResult second = driver.RunGenerators(compilation.Clone().AddSyntaxTrees(unrelated)).GetRunResult().Results.Single();
        Assert.Null(second.Exception);

        foreach (string step in Steps)
        {
            ImmutableArray<IncrementalGeneratorRunStep> before = Runs(first, step), after = Runs(second, step);
            Assert.Equal(before.Length, after.Length);
            Assert.All(after.SelectMany(run => run.Outputs), output => AssertUnchanged(step, output.Reason));
            foreach ((object value, _) in before.Concat(after).SelectMany(run => run.Outputs)) HeldObjects.AssertPlain(value, step);
        }

        IEnumerable<IncrementalStepRunReason> outputs = second.TrackedOutputSteps.Values
            .SelectMany(runs => runs).SelectMany(run => run.Outputs).Select(output => output.Reason);
        Assert.All(outputs, reason => AssertUnchanged("output", reason));
    }

    /// <summary>The runs of a step; none where no class carries the attribute.</summary>
    public static ImmutableArray<IncrementalGeneratorRunStep> Runs(GeneratorRunResult result, string step) =>
        result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> runs) ? runs : [];

    private static void AssertUnchanged(string step, IncrementalStepRunReason reason) => Assert.True(
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged,
        $"{step} ran again for an unrelated file: {reason}.");
}
