using System;
using System.Threading;

namespace NetGen;

/// <summary>Trains one network with one optimiser.</summary>
/// <remarks>
/// A trainer is for one thread at a time, and <c>Predict</c> must not run while a step changes the parameters. Steps depend on
/// parameters, data and settings alone: the same bits on every machine, with any number of threads.
/// </remarks>
/// <typeparam name="TNet">The network's type, an emitted one.</typeparam>
public sealed class Trainer<TNet>
    where TNet : class, INetwork<TNet>
{
    private readonly StepEngine<TNet> _engine;

    /// <summary>Makes a trainer; the optimiser's state starts at 0.</summary>
    /// <param name="network">The network; its parameters are changed in place.</param>
    /// <param name="optimizer">The optimiser's settings.</param>
    /// <param name="options">Threads and clipping; one thread and no clipping by default.</param>
    public Trainer(TNet network, Optimizer optimizer, TrainerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(optimizer);
        Network = network;
        Optimizer = optimizer;
        LearningRate = optimizer.LearningRate;
        _engine = new(network, optimizer, options ?? new());
    }

    /// <summary>The network.</summary>
    public TNet Network { get; }

    /// <summary>The optimiser's settings.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>The learning rate of the next step; at first the optimiser's. A schedule of <see cref="Fit"/> starts from it and leaves it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not finite.</exception>
    public double LearningRate { get; set => field = Settings.AtLeastZero(value, nameof(LearningRate)); }

    /// <summary>How many steps were completed.</summary>
    public long StepCount => _engine.State.StepCount;

    /// <summary>The L2 norm of the last step's gradient over all parameters, before clipping; 0 before the first step.</summary>
    public double GradientNorm => _engine.LastGradientNorm;

    /// <summary>The optimiser's state, for checkpoints.</summary>
    internal OptimizerState State => _engine.State;

    /// <summary>The gradient of the last step, clipped, laid out as the parameters.</summary>
    internal ReadOnlySpan<float> Gradient => _engine.Runner.Gradient;

    private static NetworkLayout Layout => TNet.Declaration;

    /// <summary>Takes one optimiser step on one mini-batch.</summary>
    /// <param name="inputs">Row-major [rows, InputSize]; at least one row.</param>
    /// <param name="targets">Row-major [rows, OutputSize].</param>
    /// <returns>The batch's mean loss before the step.</returns>
    /// <exception cref="ArgumentException">There are no rows, or the lengths do not agree.</exception>
    /// <exception cref="TrainingDivergedException">A number is not finite; parameters and optimiser are as before the call.</exception>
    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        int rows = BatchChecks.Rows(Layout, inputs.Length, targets.Length);
        return (float)_engine.Step(inputs, targets, rows, LearningRate, default);
    }

    /// <summary>Takes one optimiser step on one mini-batch with class numbers as targets.</summary>
    /// <param name="inputs">Row-major [rows, InputSize]; at least one row.</param>
    /// <param name="classes">One class number a row, from 0 to OutputSize − 1.</param>
    /// <returns>The batch's mean loss before the step.</returns>
    /// <exception cref="ArgumentException">There are no rows, the lengths do not agree, or a class is out of range.</exception>
    /// <exception cref="InvalidOperationException">The network's loss is not <see cref="Loss.CategoricalCrossEntropy"/>.</exception>
    /// <exception cref="TrainingDivergedException">A number is not finite; parameters and optimiser are as before the call.</exception>
    public float Step(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes)
    {
        int rows = BatchChecks.Rows(Layout, inputs.Length, classes);
        return (float)_engine.Step(inputs, _engine.OneHot(classes), rows, LearningRate, default);
    }

    /// <summary>The mean loss of a batch of any size, without a step; NaN or infinite where a number is.</summary>
    /// <param name="inputs">Row-major [rows, InputSize]; at least one row.</param>
    /// <param name="targets">Row-major [rows, OutputSize].</param>
    /// <exception cref="ArgumentException">There are no rows, or the lengths do not agree.</exception>
    public float Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<float> targets)
    {
        int rows = BatchChecks.Rows(Layout, inputs.Length, targets.Length);
        return (float)_engine.Evaluate(inputs, targets, rows);
    }

    /// <summary>The mean loss of a batch of any size with class numbers as targets, without a step; NaN or infinite where a number is.</summary>
    /// <param name="inputs">Row-major [rows, InputSize]; at least one row.</param>
    /// <param name="classes">One class number a row, from 0 to OutputSize − 1.</param>
    /// <exception cref="ArgumentException">There are no rows, the lengths do not agree, or a class is out of range.</exception>
    /// <exception cref="InvalidOperationException">The network's loss is not <see cref="Loss.CategoricalCrossEntropy"/>.</exception>
    public float Evaluate(ReadOnlySpan<float> inputs, ReadOnlySpan<int> classes)
    {
        BatchChecks.Rows(Layout, inputs.Length, classes);
        return (float)_engine.Evaluate(inputs, classes);
    }

    /// <summary>The mean loss of a data set, without a step; NaN or infinite where a number is.</summary>
    /// <param name="data">The data.</param>
    /// <param name="cancellationToken">Stops between blocks of rows.</param>
    /// <exception cref="ArgumentException">The data do not fit the network.</exception>
    /// <exception cref="InvalidOperationException">The data have classes, and the loss is not <see cref="Loss.CategoricalCrossEntropy"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public float Evaluate(TrainingData data, CancellationToken cancellationToken = default)
    {
        BatchChecks.Fits(Layout, data, nameof(data));
        return (float)_engine.Evaluate(data, cancellationToken);
    }

    /// <summary>Goes through the data epoch by epoch, in mini-batches.</summary>
    /// <param name="data">What is learnt from.</param>
    /// <param name="options">Epochs, batches, order, schedule, validation, early stopping.</param>
    /// <param name="progress">Told after every epoch.</param>
    /// <param name="cancellationToken">Stops between steps; parameters and optimiser are then as the last completed step left them.</param>
    /// <returns>What happened, epoch by epoch.</returns>
    /// <remarks>Where the best epoch's parameters are put back, the optimiser's state stays the last step's.</remarks>
    /// <exception cref="ArgumentException">The data do not fit the network, or the options do not go together; the message says how.</exception>
    /// <exception cref="InvalidOperationException">The data have classes, and the loss is not <see cref="Loss.CategoricalCrossEntropy"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="TrainingDivergedException">A number is not finite; parameters and optimiser are as the last good step left them.</exception>
    /// <exception cref="NetworkFormatException">The checkpoint is malformed, or another run's; nothing was changed.</exception>
    /// <exception cref="System.IO.IOException">A checkpoint cannot be read or written.</exception>
    public TrainingHistory Fit(
        TrainingData data, FitOptions options, IProgress<TrainingProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        BatchChecks.Fits(Layout, data, nameof(data));
        if (options.Validation is not null) BatchChecks.Fits(Layout, options.Validation, nameof(options));
        return new FitRun<TNet>(Network, _engine, data, options, LearningRate).Run(progress, cancellationToken);
    }

    /// <summary>Writes weights, the optimiser's state, the step count and the learning rate, atomically.</summary>
    /// <param name="path">The file; replaced where it exists.</param>
    /// <remarks>For one's own loops of <c>Step</c>; <see cref="FitOptions.CheckpointPath"/> keeps a run of <c>Fit</c>.</remarks>
    /// <exception cref="System.IO.IOException">The file cannot be written; the old one is as it was.</exception>
    public void SaveCheckpoint(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var checkpoint = new CheckpointMetadata(Optimizer.GetType().Name, StepCount, LearningRate, GradientNorm, null, null);
        Checkpoint.Save(path, Network.Parameters, State, checkpoint);
    }

    /// <summary>Reads a checkpoint back: the next steps have the same bits as if they had followed the last one before it was written.</summary>
    /// <param name="path">A file that <see cref="SaveCheckpoint"/> or <see cref="FitOptions.CheckpointPath"/> wrote.</param>
    /// <remarks>Of a run of <c>Fit</c> it takes weights, optimiser and learning rate; the epochs stay behind.</remarks>
    /// <exception cref="NetworkFormatException">
    /// The file is malformed, no checkpoint, or of another network or optimiser; nothing was changed.
    /// </exception>
    /// <exception cref="System.IO.IOException">The file cannot be read.</exception>
    public void LoadCheckpoint(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using SafetensorsFile file = SafetensorsFile.Open(path);
        CheckpointMetadata checkpoint = Checkpoint.Load(file, Network.Parameters, Optimizer, State);
        LearningRate = checkpoint.LearningRate;
        _engine.LastGradientNorm = checkpoint.GradientNorm;
    }
}
