using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using NetGen.Effects.Harness;
using NetGen.Effects.Studies;

// NetGen.Effects [--write] [RULE…]: measures what the rules' pages say of their effect, all or those named; --write puts it into the pages.
// Exits with 1 where a sentence of a page is no longer so.
string[] rules = [.. args.Where(arg => arg != "--write")];
bool write = args.Contains("--write");
IReadOnlyList<Study> chosen = rules.Length == 0 ? StudyTable.All : [.. StudyTable.All.Where(study => rules.Contains(study.Rule))];
if (rules.Except(StudyTable.All.Select(study => study.Rule)).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no study {unknown}; there are {string.Join(", ", StudyTable.All.Select(study => study.Rule))}.");
    return 2;
}

int untrue = 0;
foreach (Study study in chosen)
{
    var watch = Stopwatch.StartNew();
    Report report = Report.Of(study);
    Console.WriteLine($"# {study.Rule} ({watch.Elapsed.TotalSeconds:F1} s)\n\n{report.Text}");
    foreach (string sentence in report.Untrue) Console.WriteLine($"NO LONGER SO: {sentence}\n");
    untrue += report.Untrue.Count;
    if (write) new RulePage(study.Rule).Write(report.Text);
}

return untrue == 0 ? 0 : 1;
