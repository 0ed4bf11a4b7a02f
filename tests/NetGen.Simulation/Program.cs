using System;
using NetGen.Simulation;

// dotnet run -c Release --project tests/NetGen.Simulation [--declarations N] [--first N] [--widest N] [--work N] [--worst N]: sets what the
// signal engine predicts beside drawn networks and prints how far they are apart; exit code 1 when a goal is missed. The same numbers every time.
int Option(string name, int standard)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 ? int.Parse(args[at + 1], System.Globalization.CultureInfo.InvariantCulture) : standard;
}

int declarations = Option("--declarations", 400), first = Option("--first", 0), widest = Option("--widest", 512), worst = Option("--worst", 10);
double work = 1e6 * Option("--work", 100);
var comparison = new Comparison();
for (int number = first; number < first + declarations; number++)
{
    Declaration declaration = RandomDeclarations.Of(number, widest);
    comparison.Add(declaration, Simulator.Run(declaration, (int)Math.Clamp(work / declaration.Parameters, 60, 40000), number));
}

comparison.PrintWorst(Console.Out, worst);
Console.WriteLine($"{"",-14} {"numbers",8} {"median",8} {"90 %",8} {"worst",9} {"worst outside the printed spread",34}");
foreach ((string name, ErrorSummary errors) in new[] { ("second moment", comparison.Forward), ("gradient", comparison.Backward) })
    Console.WriteLine($"{name,-14} {errors.Count,8} {errors.Median,8:P2} {errors.Ninety,8:P2} {errors.Worst,9:P1} {errors.WorstOutside,34:P1}");
Console.WriteLine($"{comparison.Uncertain} more whose simulated mean has an error above 2 %");
return comparison.Forward.MeetsGoals && comparison.Backward.MeetsGoals ? 0 : 1;
