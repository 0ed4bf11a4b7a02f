using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1202: two layers of zeros.</summary>
internal sealed class ZerosInARowStudy : Study
{
    private const int Steps = 300, Twice = 0, Head = 1, None = 2;

    public override string Rule => "NG1202";

    public override string Setting =>
        $"Networks 8-32-32-1 of tanh on y = x₁x₂ + sin 2x₃ (256 rows, {Steps} steps of Adam at 0.003 on all of them; the best constant has an error of {Surface.Variance:0.0}).";

    public override string Rows => "zeros in";

    public override IReadOnlyList<Column> Columns => [new("greatest weight of the last two layers then", Unit.Number), new("test error")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("the last two layers", seed => new ZerosTwice(seed)),
        Of("the output layer", seed => new ZerosHead(seed)),
        Of("none", seed => new ZerosNone(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("Two layers of zeros stay zeros; only the output's bias learns.", results[Twice, 0].Greatest == 0);
        yield return new("One layer of zeros does no harm.", results[Head, 1].Median < 1.2 * results[None, 1].Median);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            TNet network = make(seed);
            double error = Learning.TestError(network, Surface.Of(seed), new Adam { LearningRate = 3e-3 }, Steps);
            return [Math.Max(Greatest(network.Parameters.Weights(1)), Greatest(network.Parameters.Weights(2))), error];
        });

    private static double Greatest(WeightView weights)
    {
        double greatest = 0;
        for (int unit = 0; unit < weights.Units; unit++)
        {
            for (int input = 0; input < weights.Inputs; input++) greatest = Math.Max(greatest, Math.Abs(weights[unit, input]));
        }

        return greatest;
    }
}
