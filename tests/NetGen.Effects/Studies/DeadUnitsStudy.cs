using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1301: units that are dead on a range to one side of 0.</summary>
internal sealed class DeadUnitsStudy : Study
{
    private const int Steps = 1500, Zero = 0, Small = 1, Spread = 2, Centred = 3;

    public override string Rule => "NG1301";

    public override string Setting =>
        $"Networks 1-50-50-1 of ReLU on y = x sin x over [0, 10], the inputs scaled to [0, 1] or [−1, 1], 100 points, {Steps:N0} steps of Adam at 0.003.";

    public override string Rows => "inputs and first biases";

    public override IReadOnlyList<Column> Columns => [new("dead units of the first layer", Unit.Percent), new("test error")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("[0, 1], 0", seed => new DeadZero(seed), 0),
        Of("[0, 1], 0.001", seed => new DeadSmall(seed), 0),
        Of("[0, 1], U[−2.4, 2.4]", seed => new DeadSpread(seed), 0),
        Of("[−1, 1], U[−2.4, 2.4]", seed => new DeadCentred(seed), -1),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("With biases of 0 half of the units are dead; 0.001 wakes them all and does not help: all bend at 0.", results[Zero, 0].Median > 0.3 && results[Small, 0].Greatest == 0 && results[Small, 1].Median > 0.5 * results[Zero, 1].Median);
        yield return new("Spread biases leave a part dead and still end at less than half the error of 0.", results[Spread, 0].Median > 0.1 && results[Spread, 1].Median < 0.5 * results[Zero, 1].Median);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make, double low)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Curve.Scaled(seed, 0, 10, low, 1);
            TNet network = make(seed);
            double dead = network.MeasureSignal(data.TestX).Measured[0].DeadShare;
            return [dead, Learning.TestError(network, data, new Adam { LearningRate = 3e-3 }, Steps)];
        });
}
