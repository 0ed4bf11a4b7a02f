using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;
using NetGen.Testing;

namespace NetGen.Build.Benchmarks;

/// <summary>How long the generator takes for one network of ten layers, and for an edit that has nothing to do with it.</summary>
internal static class GeneratorRun
{
    private const int WarmUp = 200, Rounds = 31;

    private static int _edits;

    /// <summary>Prints medians and what the tracked steps did.</summary>
    /// <param name="empty">A compilation that knows the runtime.</param>
    public static void Report(CSharpCompilation empty)
    {
        // Bound once, as in an IDE: unbound, every compilation made of it would read all references again, which takes longer than the generator.
        empty.GetSpecialType(SpecialType.System_Object);
        for (int round = 0; round < WarmUp; round++) Time(empty, out _);
        (double Full, double Edit)[] times = [.. Enumerable.Range(0, Rounds).Select(_ => Time(empty, out IncrementalStepRunReason[] _))];
        Time(empty, out IncrementalStepRunReason[] reasons);
        Console.WriteLine($"generator, ten layers: {Median([.. times.Select(time => time.Full)]):F2} ms for a full run (goal: below 5), "
            + $"{Median([.. times.Select(time => time.Edit)]):F2} ms after an unrelated edit; {NetworkGenerator.EmitStep} then: {string.Join(", ", reasons)}");
        bool again = reasons.Length == 0 || reasons.Any(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Console.WriteLine(again ? "An unrelated edit emits anew.\n" : "An unrelated edit emits nothing anew.\n");
    }

    private static (double Full, double Edit) Time(CSharpCompilation empty, out IncrementalStepRunReason[] reasons)
    {
        string layers = string.Concat(Enumerable.Repeat("[Dense(64, Activation.Relu)]", 9));
        CSharpCompilation before = empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(
            $"using NetGen; [Input({32 + (++_edits % 64)})]{layers}[Dense(1)] public partial class Net;"));
        CSharpCompilation after = before.AddSyntaxTrees(CSharpSyntaxTree.ParseText($"class Unrelated{_edits};"));
        GeneratorDriver driver = UserCompilation.Driver(CSharpParseOptions.Default);
        long start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(before);
        double full = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(after);
        double edit = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        GeneratorRunResult result = driver.GetRunResult().Results.Single();
        if (result.GeneratedSources.Length != 1) throw new InvalidOperationException($"{result.GeneratedSources.Length} files, not one.");
        reasons = [.. result.TrackedSteps[NetworkGenerator.EmitStep].SelectMany(run => run.Outputs).Select(output => output.Reason)];
        return (full, edit);
    }

    private static double Median(double[] values) => values.Order().ElementAt(values.Length / 2);
}
