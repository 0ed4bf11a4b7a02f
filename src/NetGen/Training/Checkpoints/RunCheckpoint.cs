using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Formats;

namespace NetGen;

/// <summary>Keeps one call of <c>Trainer.Fit</c> in a file, and takes it up again.</summary>
internal sealed class RunCheckpoint<TNet>(
    TNet network, StepEngine<TNet> engine, string path, double baseRate, IReadOnlyDictionary<string, string> settings)
    where TNet : class, INetwork<TNet>
{
    /// <summary>Writes the file, atomically.</summary>
    public void Save(RunState run)
    {
        var checkpoint = new CheckpointMetadata(
            engine.Optimizer.GetType().Name, engine.State.StepCount, baseRate, engine.LastGradientNorm, settings, run);
        Checkpoint.Save(path, network.Parameters, engine.State, checkpoint);
    }

    /// <summary>Reads the file, if there is one, and puts everything back.</summary>
    /// <param name="stepsPerEpoch">How many steps an epoch has.</param>
    /// <param name="options">The run's options.</param>
    /// <returns>The state of the run, or null where there is no file.</returns>
    public RunState? Load(int stepsPerEpoch, FitOptions options)
    {
        if (!File.Exists(path)) return null;
        using SafetensorsFile file = SafetensorsFile.Open(path);
        FormatOrigin origin = file.OriginOf(CheckpointMetadata.Name);
        CheckpointMetadata checkpoint = Checkpoint.Load(
            file, network.Parameters, engine.Optimizer, engine.State, found => Check(found, stepsPerEpoch, options, origin));
        engine.LastGradientNorm = checkpoint.GradientNorm;
        return checkpoint.Run;
    }

    private void Check(CheckpointMetadata checkpoint, int stepsPerEpoch, FitOptions options, FormatOrigin origin)
    {
        const string Remedy = "delete the file, or set FitOptions.Resume to false, to start anew";
        if (checkpoint.Run is not { } run || checkpoint.Settings is null)
            throw origin.Error($"the checkpoint was written outside of Fit, by SaveCheckpoint; {Remedy}");
        foreach (string name in settings.Keys.Concat(checkpoint.Settings.Keys))
        {
            string here = settings.GetValueOrDefault(name, "unknown"), there = checkpoint.Settings.GetValueOrDefault(name, "unknown");
            if (here == there) continue;
            string values = $"{FormatOrigin.Clip(there)}, here {FormatOrigin.Clip(here)}";
            throw origin.Error($"the checkpoint's run had another {FormatOrigin.Clip(name)}: {values}; {Remedy}");
        }

        bool over = run.Finished || run.Stopped || run.Epoch == options.Epochs + 1L;
        bool possible = run.Step <= stepsPerEpoch && run.Epoch <= options.Epochs + 1L && (!over || (run.Step == 0 && run.Epoch > 1));
        if (!possible || run.KeepsBest != (options.Patience is not null && run.BestEpoch > 0))
            throw origin.Error($"there is no step {run.Step} of epoch {run.Epoch} in {options.Epochs} epochs of {stepsPerEpoch} steps");
    }
}
