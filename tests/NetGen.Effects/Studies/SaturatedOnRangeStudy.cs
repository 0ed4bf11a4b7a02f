using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1006: a first layer that is saturated over the range of its inputs.</summary>
internal sealed class SaturatedOnRangeStudy : Study
{
    private const int Steps = 1500, Five = 0, Two = 1, Xavier = 2, Narrow = 3;

    public override string Rule => "NG1006";

    public override string Setting =>
        $"Networks 1-50-50-50-1 of tanh on y = x sin x, x in [−10, 10], 100 points, {Steps:N0} steps of Adam at 0.003 and of gradient descent at 0.001 with momentum 0.9; the other layers are Xavier's.";

    public override string Rows => "first layer";

    public override IReadOnlyList<Column> Columns => [new("saturated in the first layer", Unit.Percent), new("test error, Adam"), new("test error, SGD")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("U[−5, 5]", seed => new FirstFive(seed)),
        Of("U[−2, 2]", seed => new FirstTwo(seed)),
        Of("N(0, 1)", seed => new FirstXavier(seed)),
        Of("U[−0.18, 0.18]", seed => new FirstNarrow(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("U[−5, 5] is saturated for more than 80 % of the pairs, and Adam ends with it about where it does with N(0, 1): no harm was measured.", results[Five, 0].Median > 0.8 && results[Five, 1].Median < 1.5 * results[Xavier, 1].Median);
        yield return new("With gradient descent U[−5, 5] ends at more than twice the error of N(0, 1).", results[Five, 2].Median > 2 * results[Xavier, 2].Median);
        yield return new("Adam's lowest error is that of the layer that is saturated nowhere.", results[Narrow, 0].Median == 0 && results[Narrow, 1].Median < 0.5 * results[Xavier, 1].Median);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Curve.Of(seed, -10, 10);
            TNet network = make(seed);
            double saturated = Start.Saturated(network, data, 0);
            return
            [
                saturated, Learning.TestError(network, data, new Adam { LearningRate = 3e-3 }, Steps),
                Learning.TestError(make(seed), data, new Sgd { LearningRate = 1e-3, Momentum = 0.9 }, Steps),
            ];
        });
}
