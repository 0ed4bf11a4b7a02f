using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1102: He and Xavier behind tanh, shallow and deep.</summary>
internal sealed class HeOnBoundedStudy : Study
{
    private const int Steps = 1000, Xavier = 0, He = 1;

    public override string Rule => "NG1102";

    public override string Setting =>
        "Test errors of tanh networks: three layers of 50 on y = x sin x (100 points in [−5, 5]) and on y = x₁x₂ + sin 2x₃ of eight inputs (256 rows, noise 0.1), "
        + $"and twenty layers of 32 on the latter (1,024 rows, batches of 64); {Steps:N0} steps, Adam at 0.003 and 0.001, gradient descent at 0.003 with momentum 0.9.";

    public override IReadOnlyList<Column> Columns => [new("3 layers, 1 input, Adam"), new("3 layers, 8 inputs, Adam"), new("20 layers, Adam"), new("20 layers, SGD")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("Xavier, 1/m", seed => new TanhXavierCurve(seed), seed => new TanhXavierSurface(seed), seed => new DeepTanhXavier(seed)),
        Of("He, 2/m", seed => new TanhHeCurve(seed), seed => new TanhHeSurface(seed), seed => new DeepTanhHe(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        for (int column = 0; column < Columns.Count; column++)
            yield return new($"{Columns[column].Name}: He is the better one for {results[He, column].Below(results[Xavier, column])} of {Seeds} seeds.", true);
        yield return new(
            "With one input and three layers the two cannot be told apart; with eight inputs, and in deep networks, Xavier generalised better.",
            Math.Abs(Math.Log(results[He, 0].Median / results[Xavier, 0].Median)) < 0.4
            && Array.TrueForAll([1, 2, 3], column => results[Xavier, column].Median < results[He, column].Median));
    }

    private static Variant Of<TCurve, TSurface, TDeep>(string name, Func<long, TCurve> curve, Func<long, TSurface> surface, Func<long, TDeep> deep)
        where TCurve : class, INetwork<TCurve>
        where TSurface : class, INetwork<TSurface>
        where TDeep : class, INetwork<TDeep> => new(name, seed =>
        [
            Learning.TestError(curve(seed), Curve.Of(seed, -5, 5), new Adam { LearningRate = 3e-3 }, Steps),
            Learning.TestError(surface(seed), Surface.Of(seed), new Adam { LearningRate = 3e-3 }, Steps),
            Learning.TestError(deep(seed), Surface.Of(seed, 1024), new Adam { LearningRate = 1e-3 }, Steps, batch: 64),
            Learning.TestError(deep(seed), Surface.Of(seed, 1024), new Sgd { LearningRate = 3e-3, Momentum = 0.9 }, Steps, batch: 64),
        ]);
}
