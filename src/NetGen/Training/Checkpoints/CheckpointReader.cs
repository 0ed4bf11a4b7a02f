using System;
using System.Collections.Generic;
using System.Text;
using NetGen.Formats;

namespace NetGen;

/// <summary>Parses a checkpoint's metadata: every member once, in the order in which they are written.</summary>
internal sealed class CheckpointReader
{
    private readonly FormatOrigin _origin;
    private readonly JsonCursor _json;

    public CheckpointReader(string json, FormatOrigin origin)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(json);
        _origin = origin;
        _json = new JsonCursor(bytes, 0, bytes.Length, origin, null);
    }

    public CheckpointMetadata Read()
    {
        _json.Expect('{');
        Member("version", first: true);
        long version = _json.Integer();
        if (version != CheckpointMetadata.Version)
            throw Error($"its version is {version}; this library reads version {CheckpointMetadata.Version}");
        Member("optimizer");
        string optimizer = _json.Text();
        long steps = Integer("steps");
        double rate = Number("learningRate"), norm = Number("gradientNorm");
        Dictionary<string, string>? settings = null;
        RunState? run = null;
        if (_json.Accept(','))
        {
            Member("settings", first: true);
            settings = ReadSettings();
            Member("run");
            run = ReadRun();
        }

        _json.Expect('}');
        _json.End();
        if (!(rate >= 0 && double.IsFinite(rate))) throw Error($"the learning rate is {rate}");
        return new CheckpointMetadata(optimizer, steps, rate, norm, settings, run);
    }

    private Dictionary<string, string> ReadSettings()
    {
        var settings = new Dictionary<string, string>();
        _json.Expect('{');
        for (bool first = true; _json.NextItem('}', ref first);)
        {
            string name = _json.Name();
            if (!settings.TryAdd(name, _json.Text())) throw Error($"the setting '{FormatOrigin.Clip(name)}' occurs twice");
        }

        return settings;
    }

    private RunState ReadRun()
    {
        _json.Expect('{');
        Member("epoch", first: true);
        var run = new RunState
        {
            Epoch = Clamped(_json.Integer()),
            Step = Clamped(Integer("step")),
            Losses = Number("losses"),
            Norms = Number("norms"),
            Stopped = Truth("stopped"),
            Finished = Truth("finished"),
            BestRestored = Truth("bestRestored"),
            BestEpoch = Clamped(Integer("bestEpoch")),
            BestLoss = Number("bestLoss"),
            KeepsBest = Truth("keepsBest"),
        };
        Member("history");
        _json.Expect('[');
        for (bool first = true; _json.NextItem(']', ref first);) run.Results.Add(ReadEpoch(run.Results.Count + 1));
        _json.Expect('}');
        if (run.Epoch != run.Results.Count + 1 || run.BestEpoch > run.Results.Count)
            throw Error($"epoch {run.Epoch} and best epoch {run.BestEpoch} contradict a history of {run.Results.Count} epochs");
        return run;
    }

    private EpochResult ReadEpoch(int epoch)
    {
        _json.Expect('{');
        Member("trainingLoss", first: true);
        double training = Double();
        _json.Expect(',');
        string name = _json.Name();
        double? validation = null;
        if (name == "validationLoss")
        {
            validation = Double();
            _json.Expect(',');
            name = _json.Name();
        }

        if (name != "learningRate") throw Missing("learningRate", name);
        double rate = Double(), norm = Number("gradientNorm");
        _json.Expect('}');
        return new EpochResult(epoch, training, validation, rate, norm);
    }

    // What is too large for an int is too large for the run, too, and is refused there.
    private static int Clamped(long value) => (int)Math.Min(int.MaxValue, value);

    private long Integer(string name)
    {
        Member(name);
        return _json.Integer();
    }

    private double Number(string name)
    {
        Member(name);
        return Double();
    }

    private bool Truth(string name)
    {
        Member(name);
        return _json.Truth();
    }

    private double Double()
    {
        if (!_json.AtText) return _json.Number();
        string text = _json.Text();
        return text switch
        {
            "NaN" => double.NaN,
            "Infinity" => double.PositiveInfinity,
            "-Infinity" => double.NegativeInfinity,
            _ => throw Error($"'{FormatOrigin.Clip(text)}' is no number"),
        };
    }

    private void Member(string name, bool first = false)
    {
        if (!first) _json.Expect(',');
        string found = _json.Name();
        if (found != name) throw Missing(name, found);
    }

    private NetworkFormatException Missing(string name, string found) =>
        Error($"'{name}' is expected, '{FormatOrigin.Clip(found)}' is found");

    private NetworkFormatException Error(string reason) =>
        _origin.Error($"the metadata '{CheckpointMetadata.Name}' are no checkpoint's: {reason}");
}
