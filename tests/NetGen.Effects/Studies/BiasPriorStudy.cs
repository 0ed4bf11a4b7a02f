using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1406: an output that starts at the labels' log-odds.</summary>
internal sealed class BiasPriorStudy : Study
{
    private const int Half = 0, Prior = 1;

    public override string Rule => "NG1406";

    public override string Setting =>
        $"Networks 16-32-1 on rows of which about 1 % are positive, 2,048 of them in batches of 64, Adam at 0.001: the mean loss of the test rows.";

    public override string Rows => "output";

    public override IReadOnlyList<Column> Columns => [new("before training", Unit.Number), new("after 20 steps"), new("after 500 steps")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("starts at ½", seed => new RareHalf(seed)),
        Of("Prior = 0.01", seed => new RarePrior(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("The prior saves the first steps.", results[Prior, 0].Median < 0.3 * results[Half, 0].Median && results[Prior, 1].Median < 0.6 * results[Half, 1].Median);
        yield return new("After 500 steps there is next to no difference left.", Math.Abs(results[Prior, 2].Median - results[Half, 2].Median) < 0.02);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Classes.Rare(seed, 0.01, 2048);
            double After(int steps) => Learning.TestError(make(seed), data, new Adam { LearningRate = 1e-3 }, steps, batch: 64);
            return [After(0), After(20), After(500)];
        });
}
