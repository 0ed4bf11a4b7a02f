using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;

namespace NetGen;

/// <summary>One call of <c>Trainer.Fit</c>: epochs of mini-batches, validation, early stopping.</summary>
internal sealed class FitRun<TNet>
    where TNet : class, INetwork<TNet>
{
    private readonly StepEngine<TNet> _engine;
    private readonly TrainingData _data;
    private readonly FitOptions _options;
    private readonly EarlyStopping _stopping;
    private readonly double _baseRate;
    private readonly int[] _order;
    private readonly int _stepsPerEpoch;

    public FitRun(TNet network, StepEngine<TNet> engine, TrainingData data, FitOptions options, double baseRate)
    {
        if (options.Patience is not null && options.Validation is null)
            throw new ArgumentException("FitOptions.Patience needs FitOptions.Validation: TrainingData.Split makes some.", nameof(options));
        if (options.DropLast && data.Count < options.BatchSize)
            throw new ArgumentException($"With DropLast there is no batch: {data.Count} rows are fewer than the BatchSize {options.BatchSize}.", nameof(options));
        _engine = engine;
        _data = data;
        _options = options;
        _baseRate = baseRate;
        _stopping = new(network.Parameters, options);
        _order = new int[data.Count];
        int whole = data.Count / options.BatchSize;
        _stepsPerEpoch = whole + (options.DropLast || data.Count % options.BatchSize == 0 ? 0 : 1);
    }

    public TrainingHistory Run(IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        List<EpochResult> results = [];
        StopReason reason = StopReason.Completed;
        for (int epoch = 1; epoch <= _options.Epochs && reason == StopReason.Completed; epoch++)
        {
            EpochResult result = RunEpoch(epoch, cancellationToken);
            results.Add(result);
            bool stop = _stopping.Observe(epoch, result.ValidationLoss ?? result.TrainingLoss);
            progress?.Report(new(result, _options.Epochs, _stopping.BestEpoch));
            if (stop && epoch < _options.Epochs) reason = StopReason.EarlyStopping;
        }

        return new(results, _stopping.BestEpoch, reason, _stopping.Restore(results.Count));
    }

    private EpochResult RunEpoch(int epoch, CancellationToken cancellationToken)
    {
        Arrange(epoch);
        double losses = 0, norms = 0, rate = _baseRate;
        int rows = 0;
        for (int step = 0; step < _stepsPerEpoch; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            rate = RateAt(((long)(epoch - 1) * _stepsPerEpoch) + step);
            ReadOnlySpan<int> batch = _order.AsSpan(rows, Math.Min(_options.BatchSize, _order.Length - rows));
            losses += Step(batch, rate, epoch) * batch.Length;
            norms += _engine.LastGradientNorm;
            rows += batch.Length;
        }

        double? validation = _options.Validation is null ? null : _engine.Evaluate(_options.Validation, cancellationToken);
        return new(epoch, losses / rows, validation, rate, norms / _stepsPerEpoch);
    }

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

    // Each order starts from the rows' own, so that an epoch's depends on the seed and its number alone.
    private void Arrange(int epoch)
    {
        if (_options.Shuffle) Shuffle.Permutation(_order, _options.Seed, epoch);
        else if (epoch == 1) for (int i = 0; i < _order.Length; i++) _order[i] = i;
    }

    private double RateAt(long step)
    {
        if (_options.Schedule is null) return _baseRate;
        double rate = _options.Schedule.RateAt(step, (long)_stepsPerEpoch * _options.Epochs, _baseRate);
        return double.IsFinite(rate) && rate >= 0
            ? rate
            : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"{_options.Schedule.GetType().Name} gave the learning rate {rate} at step {step}: rates must be finite and at least 0."));
    }
}
