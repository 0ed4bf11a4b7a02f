using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using NetGen.Samples.XSinX;
using Spectre.Console;

const int Seeds = 10;

// Charts go to artifacts/xsinx under the current folder, or where the only argument says.
string folder = args.Length == 1 ? args[0] : Path.Combine(Environment.CurrentDirectory, "artifacts", "xsinx");
// Tables in a file need no 80 columns.
if (Console.IsOutputRedirected) AnsiConsole.Profile.Width = 140;
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    stop.Cancel();
};

AnsiConsole.MarkupLineInterpolated($"y = x sin x + ε, 1-100-100-100-1, tanh; {Scenario.All.Count} initialisations, {Seeds} seeds, two settings");
var results = new List<(Setting Setting, IReadOnlyList<Outcome> Outcomes)>();
try
{
    foreach (Setting setting in new[] { Setting.P1, Setting.P2 })
    {
        IReadOnlyList<Outcome> outcomes = AnsiConsole.Progress().Start(context =>
        {
            ProgressTask[] tasks = [.. Scenario.All.Select(scenario =>
                context.AddTask(Markup.Escape($"{setting.Name} {scenario.Name}"), maxValue: (double)Seeds * setting.Steps))];
            return Experiment.Run(setting, Scenario.All, Seeds, (scenario, steps) => tasks[scenario].Increment(steps), stop.Token);
        });
        results.Add((setting, outcomes));
        AnsiConsole.Write(Report.TrainErrors(setting, outcomes));
        AnsiConsole.Write(Report.TestErrors(setting, outcomes));
        AnsiConsole.Write(Report.Gradients(setting, outcomes));
        AnsiConsole.Write(Report.Signal(setting, outcomes));
    }
}
catch (OperationCanceledException)
{
    AnsiConsole.WriteLine("Stopped.");
    return 1;
}

string fits = Path.Combine(folder, "fits.png"), losses = Path.Combine(folder, "losses.png");
Charts.Fits(results, fits);
Charts.Losses(results, losses);
var pictures = new List<string> { fits, losses };
foreach ((Setting setting, IReadOnlyList<Outcome> outcomes) in results)
{
    pictures.Add(Path.Combine(folder, $"activations-{setting.Name}.png"));
    Charts.Activations(outcomes, pictures[^1]);
}

foreach (string picture in pictures) AnsiConsole.WriteLine(picture);
return 0;
