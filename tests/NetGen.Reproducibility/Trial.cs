using System;

namespace NetGen.Reproducibility;

/// <summary>Trains one network and prints what became of it, a hash a line.</summary>
internal sealed class Trial(int threads)
{
    /// <summary>Two blocks of rows a batch; few steps, because software vectors are slow.</summary>
    private const int Rows = 140, Epochs = 2, BatchSize = 70;

    /// <summary>A batch whose gradient is summed in two pieces, so that two threads have work.</summary>
    private const int ManyRows = 520;

    public void Run<TNet>(TNet network, Func<int, TrainingData> data, Optimizer optimizer, LearningRateSchedule? schedule = null)
        where TNet : class, INetwork<TNet>
    {
        string name = network.Layout.Name;
        Print(name, "initial", network.Parameters.Buffer);
        TrainingData rows = data(Rows);
        TrainerOptions options = new() { Threads = threads, GradientClipNorm = 3, GradientClipValue = 1 };
        Trainer<TNet> trainer = new(network, optimizer, options);
        FitOptions fit = new()
        {
            Epochs = Epochs, BatchSize = BatchSize, Seed = 5, Schedule = schedule, Validation = data(81), Patience = Epochs,
        };
        TrainingHistory history = trainer.Fit(rows, fit);
        Print(name, "trained", network.Parameters.Buffer);

        TrainingData many = data(ManyRows);
        trainer.Fit(many, new() { Epochs = 1, BatchSize = ManyRows, Seed = 6 });
        Print(name, "large batch", network.Parameters.Buffer);

        Fingerprint losses = new();
        foreach (EpochResult epoch in history.Epochs)
        {
            losses.Add(epoch.TrainingLoss);
            losses.Add(epoch.ValidationLoss ?? 0);
            losses.Add(epoch.LearningRate);
            losses.Add(epoch.GradientNorm);
        }

        Console.WriteLine($"{name} losses {losses}");
        Predict(network, rows);
    }

    private static void Predict(INetwork network, TrainingData rows)
    {
        float[] inputs = new float[Rows * network.Layout.InputSize], outputs = new float[Rows * network.Layout.OutputSize];
        for (int row = 0; row < Rows; row++) rows.Input(row).CopyTo(inputs.AsSpan(row * network.Layout.InputSize));
        network.PredictBatch(inputs, outputs);
        Print(network.Layout.Name, "batch", outputs);
        for (int row = 0; row < Rows; row++)
        {
            network.Predict(
                inputs.AsSpan(row * network.Layout.InputSize, network.Layout.InputSize),
                outputs.AsSpan(row * network.Layout.OutputSize, network.Layout.OutputSize));
        }

        Print(network.Layout.Name, "single", outputs);
    }

    private static void Print(string name, string what, ReadOnlySpan<float> values)
    {
        Fingerprint hash = new();
        hash.Add(values);
        Console.WriteLine($"{name} {what} {hash}");
    }
}
