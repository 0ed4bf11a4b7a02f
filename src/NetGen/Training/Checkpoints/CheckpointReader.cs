using System;
using System.Collections.Generic;
using System.Text;
using NetGen.Formats;

namespace NetGen;

/// <summary>Parses a checkpoint's metadata: every member once, in the order in which they are written.</summary>
internal sealed class CheckpointReader
{
    // Behind it, a step more would be no other number in JSON's readers, and at the end of a long it would be negative.
    private const long MostSteps = 1L << 53;

    private readonly FormatOrigin _origin;
    private readonly JsonCursor _json;
    private long _version;

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
        _version = _json.Integer();
        if (_version is < 1 or > CheckpointMetadata.Version)
            throw Error($"its version is {_version}; this library reads versions 1 to {CheckpointMetadata.Version}");
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
        if (steps > MostSteps) throw Error($"{steps} steps are more than any run takes");
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
            Epoch = _json.Integer(),
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
        int last = 0;
        for (bool first = true; _json.NextItem(']', ref first);)
        {
            EpochResult result = ReadEpoch(last, run);
            run.Add(result);
            last = result.Epoch;
        }

        _json.Expect('}');
        if (run.Epoch != last + 1L || run.BestEpoch > last)
            throw Error($"epoch {run.Epoch} and best epoch {run.BestEpoch} contradict a history of {last} epochs");
        return run;
    }

    private EpochResult ReadEpoch(int last, RunState run)
    {
        _json.Expect('{');
        long epoch = last + 1L;
        if (_version > 1)
        {
            Member("epoch", first: true);
            epoch = _json.Integer();
            if (epoch <= last || epoch >= run.Epoch || epoch > int.MaxValue || !KeptEpochs.Keeps(epoch, run.Epoch - 1, run.BestEpoch))
                throw Error($"its history has epoch {epoch} behind epoch {last}, in epoch {run.Epoch}");
        }

        Member("trainingLoss", first: _version == 1);
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
        return new EpochResult((int)epoch, training, validation, rate, norm);
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
