using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ScottPlot;
using ScottPlot.MultiplotLayouts;

namespace NetGen.Samples.XSinX;

/// <summary>The experiment's pictures: fits, loss curves, activation histograms.</summary>
internal static class Charts
{
    private const int Width = 1500;
    private const int RowHeight = 330;
    private const int Bins = 40;

    /// <summary>A column an initialisation, a row a setting: every seed's curve, the typical one thick, over the true one.</summary>
    public static void Fits(IReadOnlyList<(Setting Setting, IReadOnlyList<Outcome> Outcomes)> results, string path) =>
        Save(results.Count, results[0].Outcomes.Count, path, (plot, row, column) =>
        {
            (Setting setting, IReadOnlyList<Outcome> outcomes) = results[row];
            Outcome outcome = outcomes[column];
            var data = new SineData(setting, seed: 0);
            double[] x = Doubles(data.Grid);
            foreach (TrialResult trial in outcome.Trials) Line(plot, x, Doubles(trial.Fit), Colors.Red.WithAlpha(60), 1);
            Line(plot, x, Doubles(data.Target), Colors.Black, 1.5f);
            Line(plot, x, Doubles(outcome.Typical.Fit), Colors.Red, 2);
            double reach = data.Target.Max(value => Math.Abs(value)) * 1.6;
            plot.Axes.SetLimits(setting.Minimum, setting.Maximum, -reach, reach);
            plot.Title($"{outcome.Scenario.Name}, {setting.Name}");
        });

    /// <summary>Training loss by step, all seeds, on a logarithmic scale.</summary>
    public static void Losses(IReadOnlyList<(Setting Setting, IReadOnlyList<Outcome> Outcomes)> results, string path) =>
        Save(results.Count, results[0].Outcomes.Count, path, (plot, row, column) =>
        {
            (Setting setting, IReadOnlyList<Outcome> outcomes) = results[row];
            foreach (TrialResult trial in outcomes[column].Trials)
            {
                double[] steps = [.. Enumerable.Range(0, trial.Losses.Count).Select(i => (double)i * Trial.LossEvery)];
                Line(plot, steps, [.. trial.Losses.Select(loss => Math.Log10(Math.Max(loss, 1e-6)))], Colors.Blue.WithAlpha(110), 1);
            }

            plot.Axes.SetLimits(0, setting.Steps, -3, 3);
            plot.YLabel("log₁₀ loss");
            plot.Title($"{outcomes[column].Scenario.Name}, {setting.Name}");
        });

    /// <summary>The outputs of each hidden layer before training, all samples and units of the first seed.</summary>
    public static void Activations(IReadOnlyList<Outcome> outcomes, string path) =>
        Save(outcomes[0].Trials[0].Activations.Count, outcomes.Count, path, (plot, row, column) =>
        {
            float[] values = outcomes[column].Trials[0].Activations[row];
            double[] shares = new double[Bins];
            foreach (float value in values) shares[Math.Clamp((int)((value + 1) / 2 * Bins), 0, Bins - 1)] += 1.0 / values.Length;
            double[] centres = [.. Enumerable.Range(0, Bins).Select(i => -1 + ((2 * i) + 1.0) / Bins)];
            foreach (var bar in plot.Add.Bars(centres, shares).Bars)
            {
                bar.Size = 2.0 / Bins;
                bar.FillColor = Colors.SteelBlue;
                bar.LineWidth = 0;
            }

            plot.Axes.SetLimits(-1.05, 1.05, 0, 0.5);
            plot.Title($"{outcomes[column].Scenario.Name}, layer {row + 1}");
        });

    private static void Save(int rows, int columns, string path, Action<Plot, int, int> draw)
    {
        var sheet = new Multiplot();
        sheet.AddPlots(rows * columns);
        sheet.Layout = new Grid(rows, columns);
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
            {
                Plot plot = sheet.GetPlot((row * columns) + column);
                draw(plot, row, column);
                plot.Axes.Title.Label.FontSize = 14;
                plot.Layout.Fixed(new PixelPadding(left: 60, right: 25, bottom: 30, top: 35));
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        sheet.SavePng(path, Width, RowHeight * rows);
    }

    private static void Line(Plot plot, double[] x, double[] y, Color color, float width)
    {
        var line = plot.Add.ScatterLine(x, y, color);
        line.LineWidth = width;
    }

    private static double[] Doubles(float[] values) => Array.ConvertAll(values, value => (double)value);
}
