using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1401: softmax with the squared error.</summary>
internal sealed class SoftmaxWithSquaredErrorStudy : Study
{
    private const int Squared = 0, Cross = 1, Steps = 100;

    public override string Rule => "NG1401";

    public override string Setting =>
        $"Classes of mean square 1 around ten random prototypes of 16 numbers, 512 rows in batches of 64, {Steps} steps, Adam at 0.003 and gradient descent at 0.1; the mean loss before training, and the share of test rows that the network gets wrong after it.";

    public override string Rows => "loss";

    public override IReadOnlyList<Column> Columns => [new("first loss", Unit.Number), new("wrong, Adam", Unit.Percent), new("wrong, SGD", Unit.Percent)];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("mean squared error", seed => new ClassSquared(seed)),
        Of("cross-entropy", seed => new ClassPlain(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("With gradient descent the squared error learns many times more slowly: its gradient is 2/K² of cross-entropy's.", results[Squared, 2].Median > results[Cross, 2].Median + 0.2);
        yield return new("Adam makes up for the scale.", results[Squared, 1].Median < results[Cross, 1].Median + 0.05);
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
