using System;
using System.Collections.Generic;
using NetGen.Signal;

namespace NetGen;

/// <summary>A report as text.</summary>
internal static class SignalReportTable
{
    private static readonly string[] Header = ["predicted / measured", "E h²", "E y²", "±", "E |φ′|", "low gradient", "dead", "‖δ‖²"];

    /// <summary>The table.</summary>
    public static string Of(SignalReport report)
    {
        var rows = new List<string[]> { Header };
        for (int i = 0; i < report.Measured.Count; i++) rows.Add(Row(report, i));
        return TextColumns.Align(rows);
    }

    private static string[] Row(SignalReport report, int index)
    {
        LayerPrediction predicted = report.Prediction.Layers[index];
        LayerMeasurement measured = report.Measured[index];
        double mean = predicted.PreActivationMean;
        return
        [
            $"{index + 1}: {predicted.Layer.Name} {predicted.Layer.Inputs}→{predicted.Layer.Units}",
            Pair(SignalNumber.Text, (mean * mean) + predicted.PreActivationVariance, measured.PreActivationSquare),
            Pair(SignalNumber.Text, predicted.OutputSquare, measured.OutputSquare),
            SignalNumber.Percent(predicted.Spread),
            Pair(SignalNumber.Text, predicted.MeanSlopeSize, measured.MeanSlopeSize),
            Pair(SignalNumber.Percent, predicted.LowGradientShare, measured.LowGradientShare),
            Pair(SignalNumber.Percent, report.PredictedDeadShares[index], measured.DeadShare),
            Pair(SignalNumber.Text, report.Prediction.GradientRatio(index, report.Measured.Count - 1), Norm(report, index) / Norm(report, report.Measured.Count - 1)),
        ];
    }

    private static double Norm(SignalReport report, int index) =>
        report.Measured[index].DeltaSquare * report.Prediction.Layers[index].Layer.Units;

    private static string Pair(Func<double, string> text, double predicted, double measured) => $"{text(predicted)} / {text(measured)}";
}
