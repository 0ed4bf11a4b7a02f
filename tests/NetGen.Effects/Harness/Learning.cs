using System;

namespace NetGen.Effects.Harness;

/// <summary>Trains networks.</summary>
internal static class Learning
{
    /// <summary>Takes steps on the training rows, batch after batch, and returns the mean loss of the test rows; ∞ where training diverged.</summary>
    /// <param name="network">The network; trained in place.</param>
    /// <param name="data">The rows.</param>
    /// <param name="optimizer">The optimiser.</param>
    /// <param name="steps">How many steps.</param>
    /// <param name="batch">Rows a step; all by default.</param>
    public static double TestError<TNet>(TNet network, Samples data, Optimizer optimizer, int steps, int batch = int.MaxValue)
        where TNet : class, INetwork<TNet>
    {
        var trainer = new Trainer<TNet>(network, optimizer);
        try
        {
            for (int step = 0, row = 0; step < steps; step++)
            {
                int rows = Math.Min(batch, data.Rows - row);
                trainer.Step(data.Inputs(row, rows), data.Targets(row, rows));
                row = row + rows == data.Rows ? 0 : row + rows;
            }

            double error = trainer.Evaluate(data.TestX, data.TestY);
            return double.IsFinite(error) ? error : double.PositiveInfinity;
        }
        catch (TrainingDivergedException)
        {
            return double.PositiveInfinity;
        }
    }

    /// <summary>The share of test rows whose greatest output is not the greatest target.</summary>
    public static double Misses<TNet>(TNet network, Samples data)
        where TNet : class, INetwork<TNet>
    {
        int classes = network.Layout.OutputSize, rows = data.TestY.Length / classes, misses = 0;
        float[] outputs = new float[data.TestY.Length];
        network.PredictBatch(data.TestX, outputs);
        for (int row = 0; row < rows; row++)
        {
            if (Greatest(outputs.AsSpan(row * classes, classes)) != Greatest(data.TestY.AsSpan(row * classes, classes))) misses++;
        }

        return (double)misses / rows;
    }

    private static int Greatest(ReadOnlySpan<float> values)
    {
        int greatest = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[greatest]) greatest = i;
        }

        return greatest;
    }
}
