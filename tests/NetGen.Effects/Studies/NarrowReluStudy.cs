using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1302: narrow layers that go silent.</summary>
internal sealed class NarrowReluStudy : Study
{
    private const int Networks = 20, Steps = 1000, Four = 0, Leaky = 1, Sixteen = 2;

    public override string Rule => "NG1302";

    public override string Setting =>
        $"Networks of ten layers on y = x₁x₂ + sin 2x₃ of eight standard normal inputs: {Networks} networks a seed untrained, and one behind {Steps:N0} steps of Adam at 0.003 on 1,024 rows in batches of 64 (the best constant has an error of {Surface.Variance:0.0}).";

    public override string Rows => "layers";

    public override IReadOnlyList<Column> Columns => [new("inputs for which a layer is off", Unit.Percent), new("test error")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("4 ReLUs", seed => new NarrowRelu(seed)),
        Of("4 leaky ReLUs", seed => new NarrowLeaky(seed)),
        Of("16 ReLUs", seed => new WideRelu(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("For four ReLUs the formula says 48 %.", Math.Abs(results[Four, 0].Median - 0.475) < 0.1);
        yield return new("Sixteen are hardly ever off together, and learn more.", results[Sixteen, 0].Median < 0.01 && results[Sixteen, 1].Median < results[Four, 1].Median);
        yield return new("Leaky ones are never off; four of them are still few.", results[Leaky, 0].Greatest == 0 && results[Leaky, 1].Median > results[Sixteen, 1].Median);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Surface.Of(seed, 1024);
            double silent = 0;
            for (int i = 0; i < Networks; i++) silent += Start.Silent(make((Networks * seed) + i), data) / Networks;
            return [silent, Learning.TestError(make(seed), data, new Adam { LearningRate = 3e-3 }, Steps, batch: 64)];
        });
}
