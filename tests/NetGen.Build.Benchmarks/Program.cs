using System;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Build.Benchmarks;
using NetGen.Analyzers.Budgets;
using NetGen.Analyzers.Signal;
using NetGen.Analyzers.Structural;
using NetGen.Testing;

// How long the analysis of one file takes while somebody types in it: 50 networks of 10 layers. Wall and processor's time (of all threads) hold
// the compiler's own binding of 550 attributes as well; the last columns are what our analyzers take of it, binding on first use included.
// An IDE's compiler is compiled ahead of time and has run for hours; this one is made warm first, by files that are not seen again.
const int Rounds = 31, WarmUp = 60;
ImmutableArray<DiagnosticAnalyzer> analyzers = [new NetworkStructureAnalyzer(), new BudgetAnalyzer(), new SignalAnalyzer()];
CSharpCompilation empty = UserCompilation.Create("Typing", new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

GeneratorRun.Report(empty);

int edits = 0;
Console.WriteLine($"{"",-24} {"wall",10} {"processor",10} {"structure",10} {"budgets",10} {"signal",10}   (ms: the median of the rounds)");
Report("first run", 1, () => SourceFile.Text(edits, true));
for (int round = 0; round < WarmUp; round++) Time(SourceFile.Text(++edits, true));
Time(SourceFile.Text(edits = 0, true));
Report("one network changed", Rounds, () => SourceFile.Text(++edits, false));
Report("every network changed", Rounds, () => SourceFile.Text(++edits, true));
Report("nothing changed", Rounds, () => SourceFile.Text(edits, true));

void Report(string what, int rounds, Func<string> text)
{
    double[][] times = [.. Enumerable.Range(0, rounds).Select(_ => Time(text()))];
    Console.WriteLine($"{what,-24} {string.Join(" ", times[0].Select((_, column) => $"{times.Select(row => row[column]).Order().ElementAt(rounds / 2),10:F1}"))}");
}

double[] Time(string text)
{
    CSharpCompilation compilation = empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(text));
    var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: true);
    TimeSpan before = Environment.CpuUsage.TotalTime;
    var watch = Stopwatch.StartNew();
    AnalysisResult result = compilation.WithAnalyzers(analyzers, options).GetAnalysisResultAsync(default).GetAwaiter().GetResult();
    double wall = watch.Elapsed.TotalMilliseconds, processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    return [wall, processor, .. analyzers.Select(analyzer => result.AnalyzerTelemetryInfo[analyzer].ExecutionTime.TotalMilliseconds)];
}
