using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1407: an output that starts far larger than its targets.</summary>
internal sealed class LargeRegressionOutputStudy : Study
{
    private const int Steps = 1000, Loud = 0, Xavier = 1;

    public override string Rule => "NG1407";

    public override string Setting =>
        $"Networks 1-50-50-1 of tanh on y = x sin x, x in [−5, 5], 100 points, {Steps:N0} steps of Adam at 0.003 and of gradient descent at 0.003 with momentum 0.9.";

    public override string Rows => "output layer";

    public override IReadOnlyList<Column> Columns => [new("first error", Unit.Number), new("Adam"), new("SGD")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("U[−5, 5]", seed => new LoudOutput(seed)),
        Of("Xavier", seed => new InReach(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("With gradient descent the loud output does not learn, or diverges.", results[Loud, 2].Median > 10 * results[Xavier, 2].Median);
        yield return new("With Adam it ends at more than twice the error.", results[Loud, 1].Median > 2 * results[Xavier, 1].Median);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Curve.Of(seed, -5, 5);
            return
            [
                Learning.TestError(make(seed), data, new Adam(), steps: 0),
                Learning.TestError(make(seed), data, new Adam { LearningRate = 3e-3 }, Steps),
                Learning.TestError(make(seed), data, new Sgd { LearningRate = 3e-3, Momentum = 0.9 }, Steps),
            ];
        });
}
