using System;
using System.Threading;

namespace NetGen.Samples.Digits;

/// <summary>How the sample learns, and how well it did.</summary>
public static class DigitTraining
{
    /// <summary>Trains a network on images: Adam with decoupled decay on a one-cycle schedule, batches of 32.</summary>
    public static DigitNet Train(DigitFile images, long seed, int epochs, IProgress<TrainingProgress>? progress = null, CancellationToken cancellation = default)
    {
        var network = new DigitNet(seed);
        var trainer = new Trainer<DigitNet>(network, new AdamW { LearningRate = 3e-3f, WeightDecay = 0.01f });
        var options = new FitOptions { Epochs = epochs, BatchSize = 32, Seed = seed, Schedule = new OneCycleSchedule() };
        trainer.Fit(TrainingData.FromClasses(images.Pixels, images.Digits, DigitFile.ImageSize), options, progress, cancellation);
        return network;
    }

    /// <summary>Counts how often each digit (row) was taken for each digit (column).</summary>
    public static int[,] Confusion(DigitNet network, DigitFile images)
    {
        float[] outputs = new float[images.Count * DigitNet.OutputSize];
        network.PredictBatch(images.Pixels, outputs);
        int[,] counts = new int[DigitNet.OutputSize, DigitNet.OutputSize];
        for (int row = 0; row < images.Count; row++)
        {
            ReadOnlySpan<float> probabilities = outputs.AsSpan(row * DigitNet.OutputSize, DigitNet.OutputSize);
            int best = 0;
            for (int digit = 1; digit < probabilities.Length; digit++)
            {
                if (probabilities[digit] > probabilities[best]) best = digit;
            }

            counts[images.Digits[row], best]++;
        }

        return counts;
    }

    /// <summary>The share of the diagonal.</summary>
    public static double Accuracy(int[,] confusion)
    {
        int right = 0, all = 0;
        for (int row = 0; row < confusion.GetLength(0); row++)
        {
            for (int column = 0; column < confusion.GetLength(1); column++)
            {
                all += confusion[row, column];
                if (row == column) right += confusion[row, column];
            }
        }

        return (double)right / all;
    }
}
