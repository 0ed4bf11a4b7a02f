using System;
using System.Collections.Generic;
using System.Threading;

namespace NetGen.Samples.XSinX;

/// <summary>Trains one network on one seed's data and measures it.</summary>
public static class Trial
{
    /// <summary>How often the loss is kept.</summary>
    public const int LossEvery = 10;

    private const int LaterStep = 100;

    /// <summary>Trains with full batches.</summary>
    public static TrialResult Run<TNet>(TNet network, Setting setting, long seed, Action<int> progress, CancellationToken cancellation)
        where TNet : class, INetwork<TNet>
    {
        var data = new SineData(setting, seed);
        (float[] beyondX, float[] beyondY) = data.BeyondOne();
        (IReadOnlyList<LayerSignal> signal, IReadOnlyList<float[]> activations) = Probe.Measure(network, data.X);
        double start = Probe.FirstLayerGradient(network, beyondX, beyondY), later = start;

        var trainer = new Trainer<TNet>(network, setting.Optimizer());
        var losses = new List<double>();
        for (int step = 0; step < setting.Steps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (step == LaterStep) later = Probe.FirstLayerGradient(network, beyondX, beyondY);
            float loss = trainer.Step(data.X, data.Y);
            if (step % LossEvery == 0)
            {
                losses.Add(loss);
                progress(LossEvery);
            }
        }

        float[] learnt = new float[data.X.Length], fit = new float[data.Grid.Length];
        network.PredictBatch(data.X, learnt);
        network.PredictBatch(data.Grid, fit);
        return new TrialResult
        {
            Train = Error(data.X, data.Y, learnt, _ => true),
            TrainInside = Error(data.X, data.Y, learnt, x => Math.Abs(x) <= 1),
            TrainOutside = Error(data.X, data.Y, learnt, x => Math.Abs(x) > 1),
            Test = Error(data.Grid, data.Target, fit, _ => true),
            TestInside = Error(data.Grid, data.Target, fit, x => Math.Abs(x) <= 1),
            TestOutside = Error(data.Grid, data.Target, fit, x => Math.Abs(x) > 1),
            Signal = signal,
            Activations = activations,
            GradientAtStart = start,
            GradientLater = later,
            Losses = losses,
            Fit = fit,
        };
    }

    private static double Error(float[] xs, float[] targets, float[] fit, Func<float, bool> where)
    {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < fit.Length; i++)
        {
            if (!where(xs[i])) continue;
            double error = fit[i] - targets[i];
            sum += error * error;
            count++;
        }

        return sum / count;
    }
}
