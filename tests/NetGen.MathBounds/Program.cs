using System;
using System.Linq;
using System.Numerics;
using System.Runtime.Intrinsics.X86;
using NetGen.MathBounds;

// dotnet run -c Release --project tests/NetGen.MathBounds [--sample] [exp tanh …]: tries every float, exit code 1 when a bound is broken.
// --hashes prints hashes of all results instead, to compare vector widths.
if (args.Contains("--hashes"))
{
    Console.WriteLine($"width {Vector<float>.Count} fma {Fma.IsSupported}");
    ResultHashes.Print(Console.Out);
    return 0;
}

bool sample = args.Contains("--sample");
string[] names = [.. args.Where(a => !a.StartsWith('-'))];
string[] unknown = [.. names.Where(n => !FunctionCase.All.Any(f => f.Name == n))];
if (unknown.Length > 0)
{
    Console.Error.WriteLine($"No function is called {string.Join(", ", unknown)}; there are {string.Join(", ", FunctionCase.All.Select(f => f.Name))}.");
    return 2;
}

bool holds = true;
Console.WriteLine($"{"function",-9} {"tried",13} {"worst",11} {"bound",9} {"at",16} {"special cases wrong",20}");
foreach (FunctionCase f in FunctionCase.All.Where(f => names.Length == 0 || names.Contains(f.Name)))
{
    Finding found = sample ? f.Sample() : f.Everything();
    holds &= f.Holds(found);
    string unit = f.Absolute ? "abs" : "ulp", first = found.Violations > 0 ? $" first at {found.FirstViolation:G9}" : "";
    Console.WriteLine($"{f.Name,-9} {found.Tried,13:N0} {found.Worst,7:G4} {unit} {f.Bound,9:G4} {found.At,16:G9} {found.Violations,20}{first}");
}

return holds ? 0 : 1;
