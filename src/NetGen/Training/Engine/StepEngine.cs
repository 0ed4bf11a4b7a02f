using System;
using System.Threading;

namespace NetGen;

/// <summary>One optimiser step from checked rows: forward, backward, clip, update, each stopped at the first number that is not finite.</summary>
internal sealed class StepEngine<TNet>
    where TNet : class, INetwork<TNet>
{
    private readonly TNet _network;
    private readonly DecayRange[] _ranges;
    private readonly int _averagedOutputs;

    public StepEngine(TNet network, Optimizer optimizer, TrainerOptions options)
    {
        NetworkLayout layout = TNet.Declaration;
        _network = network;
        Options = options;
        Optimizer = optimizer;
        _ranges = DecayRange.Of(layout, optimizer);
        _averagedOutputs = layout.Loss == Loss.CategoricalCrossEntropy ? 1 : layout.OutputSize;
        State = optimizer.CreateState(layout.BufferLength);
        Runner = new(network, options.Threads);
    }

    public Optimizer Optimizer { get; }

    public TrainerOptions Options { get; }

    public OptimizerState State { get; }

    public BlockRunner<TNet> Runner { get; }

    /// <summary>The norm of the last gradient, before clipping.</summary>
    public double LastGradientNorm { get; set; }

    /// <summary>Turns a sum of rows' losses into their mean, over the outputs, too, where the loss averages.</summary>
    public double Mean(double sum, long rows) => sum / ((double)rows * _averagedOutputs);

    /// <summary>Steps once.</summary>
    /// <returns>The mean loss of the batch before the step.</returns>
    /// <exception cref="TrainingDivergedException">A number is not finite; parameters and state are as before the call.</exception>
    public double Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int rows, double learningRate, BatchOrigin origin)
    {
        float scale = (float)(1 / ((double)rows * _averagedOutputs));
        double loss = Mean(Runner.Run(inputs, targets, rows, scale, train: true), rows);
        double norm = GradientNorm.Of(Runner.Gradient);
        if (!float.IsFinite((float)loss) || !double.IsFinite(norm))
            throw new DivergenceSearch<TNet>(_network, State.StepCount + 1, learningRate, origin).InBatch(inputs, targets, rows, loss, Runner.Gradient);

        GradientClip.Apply(Runner.Gradient, norm, Options);
        int failedAt = State.TryStep(_network.Parameters.Buffer, Runner.Gradient, norm, learningRate, _ranges);
        if (failedAt >= 0)
            throw new DivergenceSearch<TNet>(_network, State.StepCount + 1, learningRate, origin).InUpdate(failedAt);
        LastGradientNorm = norm;
        return loss;
    }

    /// <summary>The mean loss of rows, without a step.</summary>
    public double Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets, int rows) =>
        Mean(Runner.Run(inputs, targets, rows, 1, train: false), rows);

    /// <summary>The mean loss of a whole data set, chunk by chunk; the same bits as in one piece.</summary>
    public double Evaluate(TrainingData data, CancellationToken cancellationToken)
    {
        NetworkLayout layout = TNet.Declaration;
        Span<int> rows = new int[Math.Min(data.Count, Runner.ChunkRows)];
        double sum = 0;
        // Steps of the count, which ends at the last row exactly: a whole chunk more could leave the range of an int.
        for (int first = 0, count; first < data.Count; first += count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            count = Math.Min(rows.Length, data.Count - first);
            for (int i = 0; i < count; i++) rows[i] = first + i;
            Gather(data, rows[..count]);
            sum = Runner.Run(
                Runner.Inputs.Span[..(count * layout.InputSize)], Runner.Targets.Span[..(count * layout.OutputSize)], count, 1, train: false, sum);
        }

        return Mean(sum, data.Count);
    }

    /// <summary>The mean loss of rows with class numbers, without a step; one-hot rows are made for a chunk at a time.</summary>
    public double Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes)
    {
        int size = TNet.Declaration.InputSize;
        double sum = 0;
        for (int first = 0, count; first < classes.Length; first += count)
        {
            count = Math.Min(Runner.ChunkRows, classes.Length - first);
            sum = Runner.Run(inputs.Slice(first * size, count * size), OneHot(classes.Slice(first, count)), count, 1, train: false, sum);
        }

        return Mean(sum, classes.Length);
    }

    /// <summary>Copies rows of a data set to where batches are gathered.</summary>
    public void Gather(TrainingData data, ReadOnlySpan<int> rows)
    {
        NetworkLayout layout = TNet.Declaration;
        Runner.Inputs.Reserve((long)rows.Length * layout.InputSize);
        Runner.Targets.Reserve((long)rows.Length * layout.OutputSize);
        data.Gather(rows, Runner.Inputs.Span, Runner.Targets.Span, layout.OutputSize);
    }

    /// <summary>Class numbers as one-hot rows.</summary>
    public ReadOnlySpan<float> OneHot(ReadOnlySpan<int> classes)
    {
        int outputs = TNet.Declaration.OutputSize;
        BatchChecks.OneBuffer(classes.Length, outputs, nameof(classes), "Take smaller batches");
        Runner.Targets.Reserve((long)classes.Length * outputs);
        Span<float> targets = Runner.Targets.Span[..(classes.Length * outputs)];
        targets.Clear();
        for (int row = 0; row < classes.Length; row++) targets[(row * outputs) + classes[row]] = 1;
        return targets;
    }
}
