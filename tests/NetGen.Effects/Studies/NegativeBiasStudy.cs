using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1204: negative biases behind ReLU.</summary>
internal sealed class NegativeBiasStudy : Study
{
    private const int Networks = 20, Steps = 500, One = 0, Half = 1, Small = 2;

    public override string Rule => "NG1204";

    public override string Setting =>
        $"Networks of five layers of 64 ReLUs, He, on y = x₁x₂ + sin 2x₃ of eight standard normal inputs: {Networks} networks a seed untrained, and one behind {Steps} steps of Adam at 0.003 on 256 rows.";

    public override string Rows => "biases";

    public override IReadOnlyList<Column> Columns => [new("inactive in layer 5", Unit.Percent), new("networks of constant output", Unit.Percent), new("test error")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("−1", seed => new BiasMinusOne(seed)),
        Of("−½", seed => new BiasMinusHalf(seed)),
        Of("0.001", seed => new BiasSmall(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("No network with −½ has a constant output: averaged over networks nearly all units are inactive, but some are left in each.", results[Half, 1].Greatest == 0);
        yield return new("With −1 some networks give one output for all inputs.", results[One, 1].Greatest > 0);
        yield return new("Adam learns with −½, and no worse than with 0.001.", results[Half, 2].Median < 1.1 * results[Small, 2].Median);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Surface.Of(seed);
            double inactive = 0, constant = 0;
            for (int i = 0; i < Networks; i++)
            {
                TNet network = make((Networks * seed) + i);
                inactive += Start.Inactive(network, data, 4) / Networks;
                constant += (Start.IsConstant(network, data) ? 1.0 : 0) / Networks;
            }

            return [inactive, constant, Learning.TestError(make(seed), data, new Adam { LearningRate = 3e-3 }, Steps)];
        });
}
