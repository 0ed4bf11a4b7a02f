using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1005: how much saturation training bears.</summary>
internal sealed class SaturatedLayerStudy : Study
{
    private const int Steps = 1500, Half = 0, One = 1, Two = 2, Five = 3, Bias = 4, Xavier = 5;

    public override string Rule => "NG1005";

    public override string Setting =>
        $"Networks 1-50-50-50-1 of tanh on y = x sin x, x in [−5, 5], 100 points, {Steps:N0} steps of Adam at 0.001 and of gradient descent at 0.001 with momentum 0.9.";

    public override string Rows => "weights";

    public override IReadOnlyList<Column> Columns => [new("saturated in the last hidden layer", Unit.Percent), new("test error, Adam"), new("test error, SGD")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("U[−½, ½]", seed => new UniformHalf(seed)),
        Of("U[−1, 1]", seed => new UniformOne(seed)),
        Of("U[−2, 2]", seed => new UniformTwo(seed)),
        Of("U[−5, 5]", seed => new UniformFive(seed)),
        Of("Xavier, biases of 5", seed => new TanhBiasFive(seed)),
        Of("Xavier", seed => new TanhXavierCurve(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("Past 80 % by its weights, Adam ends at more than ten times the error of Xavier.", results[Five, 0].Median > 0.8 && results[Five, 1].Median > 10 * results[Xavier, 1].Median);
        yield return new("Below 50 % Adam shows no harm.", results[Half, 0].Median < 0.5 && results[Half, 1].Median < 2 * results[Xavier, 1].Median);
        yield return new("Saturated by its biases, it learns next to nothing with gradient descent; Adam pulls them back, and ends at one to five times the error of Xavier.", results[Bias, 0].Median > 0.8 && results[Bias, 2].Median > 100 * results[Xavier, 2].Median && results[Bias, 1].Median > results[Xavier, 1].Median && results[Bias, 1].Median < 5 * results[Xavier, 1].Median);
        yield return new("The wider the weights, the larger Adam's error.", results[Half, 1].Median < results[One, 1].Median && results[One, 1].Median < results[Two, 1].Median && results[Two, 1].Median < results[Five, 1].Median);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Curve.Of(seed, -5, 5);
            TNet network = make(seed);
            double saturated = Start.Saturated(network, data, network.Layout.Layers.Count - 2);
            return
            [
                saturated, Learning.TestError(network, data, new Adam { LearningRate = 1e-3 }, Steps),
                Learning.TestError(make(seed), data, new Sgd { LearningRate = 1e-3, Momentum = 0.9 }, Steps),
            ];
        });
}
