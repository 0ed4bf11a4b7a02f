using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1101: Xavier and He behind ReLU, shallow and deep.</summary>
internal sealed class XavierOnReluStudy : Study
{
    private const int Steps = 1000, Xavier = 0, He = 1, OnCurve = 0, OnSurface = 1, DeepAdam = 2, DeepSgd = 3;

    public override string Rule => "NG1101";

    public override string Setting =>
        "Test errors of ReLU networks: three layers of 50 on y = x sin x (100 points in [−5, 5]) and on y = x₁x₂ + sin 2x₃ of eight inputs (256 rows, noise 0.1), "
        + $"and thirty layers of 32 on the latter (1,024 rows, batches of 64); {Steps:N0} steps, Adam at 0.003 and 0.001, gradient descent at 0.003 with momentum 0.9.";

    public override IReadOnlyList<Column> Columns => [new("3 layers, 1 input, Adam"), new("3 layers, 8 inputs, Adam"), new("30 layers, Adam"), new("30 layers, SGD")];

    public override IReadOnlyList<Variant> Variants =>
    [
        new("Xavier, 1/m", seed =>
        [
            OnCurveError(new ReluXavierCurve(seed), seed), OnSurfaceError(new ReluXavierSurface(seed), seed),
            DeepError(new DeepReluXavier(seed), seed, new Adam { LearningRate = 1e-3 }), DeepError(new DeepReluXavier(seed), seed, Sgd),
        ]),
        new("He, 2/m", seed =>
        [
            OnCurveError(new ReluHeCurve(seed), seed), OnSurfaceError(new ReluHeSurface(seed), seed),
            DeepError(new DeepReluHe(seed), seed, new Adam { LearningRate = 1e-3 }), DeepError(new DeepReluHe(seed), seed, Sgd),
        ]),
    ];

    private static Sgd Sgd => new() { LearningRate = 3e-3, Momentum = 0.9 };

    public override IEnumerable<Claim> Claims(Results results)
    {
        foreach (int column in (int[])[OnCurve, OnSurface, DeepAdam, DeepSgd])
        {
            int better = results[He, column].Below(results[Xavier, column]);
            yield return new($"{Columns[column].Name}: He is the better one for {better} of {Seeds} seeds.", true);
        }

        yield return new(
            "He pays where the network is deep and the optimiser does not rescale the gradient; with Adam, and in shallow networks, Xavier generalised better.",
            results[He, DeepSgd].Median < 0.7 * results[Xavier, DeepSgd].Median
            && Array.TrueForAll([OnCurve, OnSurface, DeepAdam], column => results[Xavier, column].Median < results[He, column].Median));
    }

    private static double OnCurveError<TNet>(TNet network, long seed)
        where TNet : class, INetwork<TNet> => Learning.TestError(network, Curve.Of(seed, -5, 5), new Adam { LearningRate = 3e-3 }, Steps);

    private static double OnSurfaceError<TNet>(TNet network, long seed)
        where TNet : class, INetwork<TNet> => Learning.TestError(network, Surface.Of(seed), new Adam { LearningRate = 3e-3 }, Steps);

    private static double DeepError<TNet>(TNet network, long seed, Optimizer optimizer)
        where TNet : class, INetwork<TNet> => Learning.TestError(network, Surface.Of(seed, 1024), optimizer, Steps, batch: 64);
}
