using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1507: a narrow layer before ten classes.</summary>
internal sealed class BottleneckStudy : Study
{
    private const int Steps = 500, Two = 0, Eight = 2, Wide = 3;

    public override string Rule => "NG1507";

    public override string Setting =>
        $"Classes of mean square 1 around ten random prototypes of 16 numbers, 512 rows in batches of 64, through 64 ReLUs and a narrow layer of them, {Steps} steps of Adam at 0.003: the share of test rows that the network gets wrong.";

    public override string Rows => "units of the narrow layer";

    public override IReadOnlyList<Column> Columns => [new("wrong", Unit.Percent)];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("2", seed => new BottleneckTwo(seed)),
        Of("4", seed => new BottleneckFour(seed)),
        Of("8", seed => new BottleneckEight(seed)),
        Of("64", seed => new BottleneckSixtyFour(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("Through two units ten classes are told apart badly.", results[Two].Median > results[Wide].Median + 0.15);
        yield return new("Eight are nearly as good as 64.", results[Eight].Median < results[Wide].Median + 0.08);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Classes.Of(seed, 10);
            TNet network = make(seed);
            Learning.TestError(network, data, new Adam { LearningRate = 3e-3 }, Steps, batch: 64);
            return [Learning.Misses(network, data)];
        });
}
