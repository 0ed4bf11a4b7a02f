using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace NetGen.Samples.XSinX;

/// <summary>The experiment's tables.</summary>
internal static class Report
{
    /// <summary>Training errors: median [least, greatest] over the seeds.</summary>
    public static Table TrainErrors(Setting setting, IReadOnlyList<Outcome> outcomes) => Make(
        $"{setting.Name}: {setting.Description}",
        "Mean squared error on the training points, median [least, greatest] over the seeds; the noise alone is 0.01.",
        outcomes,
        ("train", t => t.Train), ("train |x| ≤ 1", t => t.TrainInside), ("train |x| > 1", t => t.TrainOutside));

    /// <summary>Test errors: median [least, greatest] over the seeds.</summary>
    public static Table TestErrors(Setting setting, IReadOnlyList<Outcome> outcomes) => Make(
        $"{setting.Name}: how well it generalises",
        "Mean squared error on a grid over the same range, without noise.",
        outcomes,
        ("test", t => t.Test), ("test |x| ≤ 1", t => t.TestInside), ("test |x| > 1", t => t.TestOutside));

    /// <summary>First-layer gradients: median [least, greatest] over the seeds.</summary>
    public static Table Gradients(Setting setting, IReadOnlyList<Outcome> outcomes) => Make(
        $"{setting.Name}: what reaches the first layer",
        "Norm of the first layer's gradient from the samples with x > 1.",
        outcomes,
        ("at the start", t => t.GradientAtStart), ("after 100 steps", t => t.GradientLater));

    /// <summary>The signal before training, measured (mean over seeds) against predicted.</summary>
    public static Table Signal(Setting setting, IReadOnlyList<Outcome> outcomes)
    {
        int layers = outcomes[0].Trials[0].Signal.Count;
        string[] headings =
        [
            .. Enumerable.Range(1, layers).Select(layer => $"|tanh′| {layer}"), .. Enumerable.Range(1, layers).Select(layer => $"saturated {layer}"),
        ];
        Table table = Make(
            $"{setting.Name}: the signal before training, measured / predicted", "By hidden layer: mean |tanh′|, and the share with |tanh′| < 0.1.", headings);
        foreach (Outcome outcome in outcomes)
        {
            IReadOnlyList<LayerSignal> predicted = outcome.Scenario.Predict(setting);
            var cells = new List<string> { Name(outcome) };
            for (int layer = 0; layer < layers; layer++)
                cells.Add(string.Create(CultureInfo.InvariantCulture, $"{outcome.MeanSignal(layer).MeanSlope:F3} / {predicted[layer].MeanSlope:F3}"));
            for (int layer = 0; layer < layers; layer++)
                cells.Add(string.Create(CultureInfo.InvariantCulture, $"{100 * outcome.MeanSignal(layer).SaturatedShare:F0} / {100 * predicted[layer].SaturatedShare:F0} %"));
            table.AddRow([.. cells]);
        }

        return table;
    }

    private static Table Make(
        string title, string caption, IReadOnlyList<Outcome> outcomes, params (string Heading, Func<TrialResult, double> Number)[] columns)
    {
        Table table = Make(title, caption, [.. columns.Select(column => column.Heading)]);
        foreach (Outcome outcome in outcomes) table.AddRow([Name(outcome), .. columns.Select(column => Text(outcome.Of(column.Number)))]);
        return table;
    }

    private static Table Make(string title, string caption, string[] headings)
    {
        Table table = new Table().Title(Markup.Escape(title)).Caption(Markup.Escape(caption)).Border(TableBorder.Rounded).AddColumn("start");
        foreach (string heading in headings) table.AddColumn(new TableColumn(Markup.Escape(heading)).RightAligned().NoWrap());
        return table;
    }

    private static string Name(Outcome outcome) => Markup.Escape(outcome.Scenario.Name);

    private static string Text((double Least, double Median, double Greatest) range) =>
        Markup.Escape($"{Number(range.Median)} [{Number(range.Least)}, {Number(range.Greatest)}]");

    // Two digits tell what there is to tell.
    private static string Number(double value) => Math.Abs(value) switch
    {
        >= 1000 or < 0.001 => value.ToString("0.0e0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("F0", CultureInfo.InvariantCulture),
        >= 1 => value.ToString("F1", CultureInfo.InvariantCulture),
        _ => value.ToString("G2", CultureInfo.InvariantCulture),
    };
}
