using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1303: where the units of a first layer bend.</summary>
internal sealed class KinksAtZeroStudy : Study
{
    private const int Steps = 1500, Zero = 0, Small = 1, Spread = 2, Tanh = 3, TanhSpread = 4;

    public override string Rule => "NG1303";

    public override string Setting =>
        $"Networks 1-50-50-1 on y = x sin x, x in [−10, 10], 100 points, {Steps:N0} steps of Adam at 0.003; the second layer is the default.";

    public override string Rows => "first layer";

    public override IReadOnlyList<Column> Columns => [new("test error")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("ReLU, biases 0", seed => new ReluAtZero(seed)),
        Of("ReLU, biases 0.001", seed => new ReluAtAlmostZero(seed)),
        Of("ReLU, biases U[−24, 24]", seed => new ReluSpread(seed)),
        Of("tanh of U[−1, 1], biases 0", seed => new TanhAtZero(seed)),
        Of("tanh of U[−1, 1], biases U[−10, 10]", seed => new TanhSpread(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("Spread biases bring ReLU to less than a fifth of the error.", results[Spread].Median < 0.2 * results[Zero].Median && results[Spread].Median < 0.2 * results[Small].Median);
        yield return new("They help tanh, too.", results[TanhSpread].Median < results[Tanh].Median);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed => [Learning.TestError(make(seed), Curve.Of(seed, -10, 10), new Adam { LearningRate = 3e-3 }, Steps)]);
}
