using System;
using System.Collections.Generic;
using System.Globalization;

namespace NetGen;

/// <summary>All that decides a run's bits besides its state, as text: a checkpoint is taken up by the same run only.</summary>
internal static class RunSettings
{
    private const int SampledRates = 64;

    /// <summary>The settings by their names; the optimiser's state and the parameters are those at the start of the run.</summary>
    public static IReadOnlyDictionary<string, string> Of<TNet>(
        TNet network, StepEngine<TNet> engine, TrainingData data, FitOptions options, double baseRate, long totalSteps)
        where TNet : class, INetwork<TNet>
    {
        NetworkLayout layout = network.Layout;
        return new Dictionary<string, string>
        {
            ["loss"] = Text($"{layout.Loss} {layout.LossParameter}"),
            ["optimizer"] = engine.Optimizer.ToString()!,
            ["learning rate"] = Text($"{baseRate}"),
            ["gradient clipping"] = Text($"norm {engine.Options.GradientClipNorm}, value {engine.Options.GradientClipValue}"),
            ["epochs"] = Text($"{options.Epochs}"),
            ["batch size"] = Text($"{options.BatchSize}"),
            ["order"] = options.Shuffle ? Text($"shuffled with seed {options.Seed}") : "as given",
            ["last batch"] = options.DropLast ? "dropped if short" : "kept",
            ["schedule"] = Schedule(options.Schedule, baseRate, totalSteps),
            ["early stopping"] = Text($"patience {options.Patience}, by {options.MinDelta}"),
            ["data"] = Data(data),
            ["validation data"] = options.Validation is null ? "none" : Data(options.Validation),
            ["start"] = Start(network.Parameters, engine.State),
        };
    }

    // A schedule is code: it is known by what it does.
    private static string Schedule(LearningRateSchedule? schedule, double baseRate, long totalSteps)
    {
        if (schedule is null) return "none";
        var rates = new Fingerprint();
        for (long i = 0; i <= SampledRates; i++)
            rates.Add(schedule.RateAt((long)((totalSteps - 1) * (double)i / SampledRates), totalSteps, baseRate));
        return $"{schedule.GetType().Name} with rates {rates}";
    }

    private static string Data(TrainingData data) =>
        Text($"{data.Count} rows of {data.InputSize} and {data.OutputSize} {(data.HasClasses ? "classes" : "numbers")}, bits {data.Bits()}");

    private static string Start(NetworkParameters parameters, OptimizerState state)
    {
        var bits = new Fingerprint();
        bits.Add(parameters.Buffer);
        bits.Add((ulong)state.StepCount);
        bits.Add(state.All);
        return Text($"parameters and optimiser with bits {bits}");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
