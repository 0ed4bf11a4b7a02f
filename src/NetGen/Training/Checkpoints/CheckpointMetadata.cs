using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using NetGen.Formats;

namespace NetGen;

/// <summary>What a checkpoint holds besides tensors: JSON in the file's metadata.</summary>
/// <param name="Optimizer">The optimiser's type.</param>
/// <param name="Steps">How many steps it has taken.</param>
/// <param name="LearningRate">The trainer's learning rate.</param>
/// <param name="GradientNorm">The last gradient's norm.</param>
/// <param name="Settings">The settings of the call of <c>Fit</c> that was in progress; null outside of one.</param>
/// <param name="Run">How far that call was; null outside of one.</param>
internal sealed record CheckpointMetadata(
    string Optimizer, long Steps, double LearningRate, double GradientNorm, IReadOnlyDictionary<string, string>? Settings, RunState? Run)
{
    /// <summary>The name of the metadata entry.</summary>
    public const string Name = NetworkDeclaration.CheckpointName;

    /// <summary>The version of this form; version 1, whose history has all epochs without their numbers, is read, too.</summary>
    public const int Version = 2;

    public string ToJson() => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("optimizer", Optimizer);
        json.WriteNumber("steps", Steps);
        Write(json, "learningRate", LearningRate);
        Write(json, "gradientNorm", GradientNorm);
        if (Settings is not null && Run is not null)
        {
            json.WriteStartObject("settings");
            foreach ((string name, string value) in Settings) json.WriteString(name, value);
            json.WriteEndObject();
            WriteRun(json, Run);
        }

        json.WriteEndObject();
    });

    private static void WriteRun(Utf8JsonWriter json, RunState run)
    {
        json.WriteStartObject("run");
        json.WriteNumber("epoch", run.Epoch);
        json.WriteNumber("step", run.Step);
        Write(json, "losses", run.Losses);
        Write(json, "norms", run.Norms);
        json.WriteBoolean("stopped", run.Stopped);
        json.WriteBoolean("finished", run.Finished);
        json.WriteBoolean("bestRestored", run.BestRestored);
        json.WriteNumber("bestEpoch", run.BestEpoch);
        Write(json, "bestLoss", run.BestLoss);
        json.WriteBoolean("keepsBest", run.KeepsBest);
        json.WriteStartArray("history");
        KeptEpochs.Thin(run.Kept, run.Epoch - 1, run.BestEpoch);
        foreach (EpochResult result in run.Kept)
        {
            json.WriteStartObject();
            json.WriteNumber("epoch", result.Epoch);
            Write(json, "trainingLoss", result.TrainingLoss);
            if (result.ValidationLoss is { } loss) Write(json, "validationLoss", loss);
            Write(json, "learningRate", result.LearningRate);
            Write(json, "gradientNorm", result.GradientNorm);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // The shortest digits that read back as the same bits; JSON has no number that is not finite.
    private static void Write(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value)) json.WriteNumber(name, value);
        else json.WriteString(name, value.ToString(CultureInfo.InvariantCulture));
    }
}
