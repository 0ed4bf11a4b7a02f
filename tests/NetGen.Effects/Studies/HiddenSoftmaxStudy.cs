using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1403: a hidden softmax.</summary>
internal sealed class HiddenSoftmaxStudy : Study
{
    private const int Softmax = 0, Relu = 1, Steps = 200;

    public override string Rule => "NG1403";

    public override string Setting =>
        $"Classes of mean square 1 around ten random prototypes of 16 numbers, 512 rows in batches of 64, {Steps} steps, Adam at 0.003 and gradient descent at 0.1; the mean loss before training, and the share of test rows that the network gets wrong after it.";

    public override string Rows => "first layer";

    public override IReadOnlyList<Column> Columns => [new("first loss", Unit.Number), new("wrong, Adam", Unit.Percent), new("wrong, SGD", Unit.Percent)];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("softmax", seed => new ClassHiddenSoftmax(seed)),
        Of("ReLU", seed => new ClassHiddenRelu(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("With gradient descent the network learns next to nothing behind softmax.", results[Softmax, 2].Median > 0.7);
        yield return new("With Adam no harm was measured.", results[Softmax, 1].Median < results[Relu, 1].Median + 0.03);
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
