using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1107: sine with ω = 30, with SIREN's weights and with others.</summary>
internal sealed class SineWithoutSirenStudy : Study
{
    private const int Steps = 500, Siren = 0, Fast = 1, Glorot = 2;

    public override string Rule => "NG1107";

    public override string Setting =>
        $"Networks 1-64-64-64-1 of sine with ω = 30 on 256 points of a sum of waves of up to 100 radians over [−1, 1]; error on these points behind {Steps:N0} steps of Adam at 0.001 (the best constant's is {Wave.Variance:0.##}).";

    public override IReadOnlyList<Column> Columns => [new("gradient's mean square, times a layer", Unit.Number), new("error")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("SIREN", seed => new SineSiren(seed)),
        Of("SIREN, first ω = 3,000", seed => new SineFast(seed)),
        Of("Glorot behind the first layer", seed => new SineGlorot(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("SIREN fits the signal.", results[Siren, 1].Median < 0.1 * Wave.Variance);
        yield return new("With a first ω of 3,000, the recipe for sounds, most seeds fit it, too: the rule does not look at the first layer.", results[Fast, 1].Median < 0.1 * Wave.Variance);
        yield return new("With Glorot's weights most seeds do, at more than ten times SIREN's error; what lies between the points is not measured here.", results[Glorot, 1].Median < 0.1 * Wave.Variance && results[Glorot, 1].Median > 10 * results[Siren, 1].Median);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        [
            TNet.Declaration.PredictSignal().Layers[1].Gain,
            Learning.TestError(make(seed), Wave.Of(seed), new Adam { LearningRate = 1e-3 }, Steps),
        ]);
}
