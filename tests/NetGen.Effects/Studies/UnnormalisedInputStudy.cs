using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1506: inputs that are not normalised.</summary>
internal sealed class UnnormalisedInputStudy : Study
{
    private const int Steps = 200, TanhRaw = 0, TanhScaled = 1, ReluRaw = 2, ReluScaled = 3;

    public override string Rule => "NG1506";

    public override string Setting =>
        $"Classes of mean square 1 around ten random prototypes of 16 numbers, 512 rows in batches of 64, the inputs as they are, or as grey values 60x + 128; the share of test rows that the network gets wrong behind {Steps} steps of Adam at 0.003 and of gradient descent at 0.1.";

    public override string Rows => "network, inputs";

    public override IReadOnlyList<Column> Columns => [new("saturated in the first layer", Unit.Percent), new("wrong, Adam", Unit.Percent), new("wrong, SGD", Unit.Percent)];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("tanh, grey values", seed => new InputTanh(seed), 60, 128),
        Of("tanh, standardised", seed => new InputTanh(seed), 1, 0),
        Of("ReLU, grey values", seed => new InputRelu(seed), 60, 128),
        Of("ReLU, standardised", seed => new InputRelu(seed), 1, 0),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("With grey values nearly all tanh units are saturated.", results[TanhRaw, 0].Median > 0.9);
        yield return new("Standardised inputs are better with either activation and optimiser.", results[TanhScaled, 1].Median < results[TanhRaw, 1].Median && results[TanhScaled, 2].Median < results[TanhRaw, 2].Median && results[ReluScaled, 1].Median < results[ReluRaw, 1].Median && results[ReluScaled, 2].Median < results[ReluRaw, 2].Median);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make, float a, float b)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Classes.Moved(Classes.Of(seed, 10), a, b);
            double saturated = TNet.Declaration.Layers[0].Activation == Activation.Tanh ? Start.Saturated(make(seed), data, 0) : double.NaN;
            return [saturated, Wrong(make(seed), data, new Adam { LearningRate = 3e-3 }), Wrong(make(seed), data, new Sgd { LearningRate = 0.1 })];
        });

    private static double Wrong<TNet>(TNet network, Samples data, Optimizer optimizer)
        where TNet : class, INetwork<TNet>
    {
        Learning.TestError(network, data, optimizer, Steps, batch: 64);
        return Learning.Misses(network, data);
    }
}
