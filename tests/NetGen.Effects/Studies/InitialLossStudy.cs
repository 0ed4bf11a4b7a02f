using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1405: a network that starts sure of itself.</summary>
internal sealed class InitialLossStudy : Study
{
    private const int Sure = 0, Calm = 1, Steps = 100;

    public override string Rule => "NG1405";

    public override string Setting =>
        $"Classes of mean square 1 around ten random prototypes of 16 numbers, 512 rows in batches of 64, {Steps} steps, Adam at 0.003 and gradient descent at 0.1; the mean loss before training, and the share of test rows that the network gets wrong after it.";

    public override string Rows => "output layer";

    public override IReadOnlyList<Column> Columns => [new("first loss", Unit.Number), new("wrong, Adam", Unit.Percent), new("wrong, SGD", Unit.Percent)];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("N(0, 1)", seed => new ClassSure(seed)),
        Of("N(0, 1) with Gain = 0.078", seed => new ClassCalm(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("The calm one starts at guessing's ln 10 = 2.3.", Math.Abs(results[Calm, 0].Median - 2.35) < 0.1 && results[Sure, 0].Median > 3.3);
        yield return new("After as many steps of Adam the sure one gets more rows wrong.", results[Sure, 1].Median > results[Calm, 1].Median);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Classes.Of(seed, 10);
            double first = new Trainer<TNet>(make(seed), new Adam()).Evaluate(data.X, data.Y);
            return [first, Wrong(make(seed), data, new Adam { LearningRate = 3e-3 }), Wrong(make(seed), data, new Sgd { LearningRate = 0.1 })];
        });

    private static double Wrong<TNet>(TNet network, Samples data, Optimizer optimizer)
        where TNet : class, INetwork<TNet>
    {
        Learning.TestError(network, data, optimizer, Steps, batch: 64);
        return Learning.Misses(network, data);
    }
}
