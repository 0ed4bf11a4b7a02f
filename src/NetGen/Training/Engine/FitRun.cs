using System;
using System.Globalization;
using System.Threading;

namespace NetGen;

/// <summary>One call of <c>Trainer.Fit</c>: epochs of mini-batches, validation, early stopping, checkpoints.</summary>
internal sealed class FitRun<TNet>
    where TNet : class, INetwork<TNet>
{
    private readonly StepEngine<TNet> _engine;
    private readonly TrainingData _data;
    private readonly FitOptions _options;
    private readonly EarlyStopping _stopping;
    private readonly RunState _state;
    private readonly RunCheckpoint<TNet>? _checkpoint;
    private readonly double _baseRate;
    private readonly int[] _order;
    private readonly int _stepsPerEpoch;

    public FitRun(TNet network, StepEngine<TNet> engine, TrainingData data, FitOptions options, double baseRate)
    {
        if (options.Patience is not null && options.Validation is null)
            throw new ArgumentException("FitOptions.Patience needs FitOptions.Validation: TrainingData.Split makes some.", nameof(options));
        if (options.DropLast && data.Count < options.BatchSize)
            throw new ArgumentException($"With DropLast there is no batch: {data.Count} rows are fewer than the BatchSize {options.BatchSize}.", nameof(options));
        if (options.CheckpointEvery is not null && options.CheckpointPath is null)
            throw new ArgumentException("FitOptions.CheckpointEvery needs FitOptions.CheckpointPath.", nameof(options));
        NetworkLayout layout = TNet.Declaration;
        BatchChecks.OneBuffer(
            Math.Min(options.BatchSize, data.Count), Math.Max(layout.InputSize, layout.OutputSize), nameof(options), "Lower FitOptions.BatchSize");
        _engine = engine;
        _data = data;
        _options = options;
        _baseRate = baseRate;
        _order = new int[data.Count];
        for (int i = 0; i < _order.Length; i++) _order[i] = i;
        int whole = data.Count / options.BatchSize;
        _stepsPerEpoch = whole + (options.DropLast || data.Count % options.BatchSize == 0 ? 0 : 1);
        if (options.CheckpointPath is not null)
            _checkpoint = new(network, engine, options.CheckpointPath, baseRate, RunSettings.Of(network, engine, data, options, baseRate, TotalSteps));
        _state = (options.Resume ? _checkpoint?.Load(_stepsPerEpoch, options) : null) ?? new();
        _stopping = new(network.Parameters, options, _state);
    }

    private long TotalSteps => (long)_stepsPerEpoch * _options.Epochs;

    public TrainingHistory Run(IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            while (_state.Epoch <= _options.Epochs && !_state.Stopped) RunEpoch(progress, cancellationToken);
        }
        catch (OperationCanceledException) when (_checkpoint is not null)
        {
            _checkpoint.Save(_state);
            throw;
        }

        if (!_state.Finished)
        {
            _state.BestRestored = _stopping.Restore((int)(_state.Epoch - 1));
            _state.Finished = true;
            _checkpoint?.Save(_state);
        }

        return new(_state.Results, _state.BestEpoch, _state.Stopped ? StopReason.EarlyStopping : StopReason.Completed, _state.BestRestored);
    }

    private void RunEpoch(IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        int epoch = (int)_state.Epoch;
        if (_options.Shuffle) Shuffle.Permutation(_order, _options.Seed, epoch);
        while (_state.Step < _stepsPerEpoch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int row = _state.Step * _options.BatchSize;
            ReadOnlySpan<int> batch = _order.AsSpan(row, Math.Min(_options.BatchSize, _order.Length - row));
            long step = StepNumber;
            _state.Losses += Step(batch, RateAt(step), epoch) * batch.Length;
            _state.Norms += _engine.LastGradientNorm;
            _state.Step++;
            if ((step + 1) % _options.CheckpointEvery == 0) _checkpoint!.Save(_state);
        }

        int rows = (int)Math.Min(_order.Length, (long)_stepsPerEpoch * _options.BatchSize);
        double? validation = _options.Validation is null ? null : _engine.Evaluate(_options.Validation, cancellationToken);
        EpochResult result = new(epoch, _state.Losses / rows, validation, RateAt(StepNumber - 1), _state.Norms / _stepsPerEpoch);
        bool stop = _stopping.Observe(epoch, validation ?? result.TrainingLoss);
        _state.EndEpoch(result);
        _state.Stopped = stop && epoch < _options.Epochs;
        if (_options.CheckpointEvery is null) _checkpoint?.Save(_state);
        progress?.Report(new(result, _options.Epochs, _state.BestEpoch));
    }

    // The place in the run of the next step, from 0.
    private long StepNumber => ((_state.Epoch - 1) * _stepsPerEpoch) + _state.Step;

    private double Step(ReadOnlySpan<int> batch, double rate, int epoch)
    {
        NetworkLayout layout = TNet.Declaration;
        _engine.Gather(_data, batch);
        return _engine.Step(
            _engine.Runner.Inputs.Span[..(batch.Length * layout.InputSize)],
            _engine.Runner.Targets.Span[..(batch.Length * layout.OutputSize)],
            batch.Length,
            rate,
            new BatchOrigin(epoch, _data, batch));
    }

    private double RateAt(long step)
    {
        if (_options.Schedule is null) return _baseRate;
        double rate = _options.Schedule.RateAt(step, TotalSteps, _baseRate);
        return double.IsFinite(rate) && rate >= 0
            ? rate
            : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"{_options.Schedule.GetType().Name} gave the learning rate {rate} at step {step}: rates must be finite and at least 0."));
    }
}
