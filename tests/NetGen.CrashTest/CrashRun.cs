using System;

namespace NetGen.CrashTest;

/// <summary>The one training run, which depends on nothing but its checkpoint.</summary>
public static class CrashRun
{
    /// <summary>The run's epochs.</summary>
    public const int Epochs = 24;

    /// <summary>The steps of an epoch.</summary>
    public const int StepsPerEpoch = 25;

    /// <summary>The steps between two checkpoints: they do not fall on the ends of epochs.</summary>
    public const int CheckpointEvery = 7;

    /// <summary>Trains to the end.</summary>
    /// <param name="checkpoint">The checkpoint, or null.</param>
    /// <param name="progress">Told after every epoch.</param>
    public static TrainedNet Train(string? checkpoint, IProgress<TrainingProgress>? progress)
    {
        var network = new TrainedNet(seed: 1);
        var trainer = new Trainer<TrainedNet>(network, new AdamW { LearningRate = 3e-3 });
        (TrainingData training, TrainingData validation) = Data().Split(0.2, seed: 1);
        var options = new FitOptions
        {
            Epochs = Epochs, BatchSize = (training.Count + StepsPerEpoch - 1) / StepsPerEpoch, Seed = 3, Schedule = new OneCycleSchedule(),
            Validation = validation, Patience = Epochs,
            CheckpointPath = checkpoint, CheckpointEvery = checkpoint is null ? null : CheckpointEvery,
        };
        trainer.Fit(training, options, progress);
        return network;
    }

    private static TrainingData Data()
    {
        const int Rows = 1000;
        float[] inputs = new float[2 * Rows], targets = new float[Rows];
        for (int i = 0; i < Rows; i++)
        {
            float x = inputs[2 * i] = (i % 40 / 20f) - 1, y = inputs[(2 * i) + 1] = (i / 40 / 12f) - 1;
            targets[i] = (x * x) - (x * y);
        }

        return TrainingData.From(inputs, targets, 2, 1);
    }
}
