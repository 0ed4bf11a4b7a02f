using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1109: weights with a mean.</summary>
internal sealed class NonzeroMeanStudy : Study
{
    private const int Steps = 500, Half = 0, None = 1, He = 2;

    public override string Rule => "NG1109";

    public override string Setting =>
        $"Networks of three layers of 64 ReLUs on y = x₁x₂ + sin 2x₃ of eight standard normal inputs, 256 rows, {Steps} steps of Adam at 0.003 (the best constant has an error "
        + $"of {Surface.Variance:0.0}).";

    public override string Rows => "weights";

    public override IReadOnlyList<Column> Columns => [new("mean square of the first output, predicted", Unit.Number), new("measured", Unit.Number), new("test error")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("U[0, 1]", seed => new MeanHalf(seed)),
        Of("U[−½, ½]", seed => new MeanNone(seed)),
        Of("He", seed => new MeanHe(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("The mean makes the first output more than ten thousand times larger.", results[Half, 1].Median > 1e4 * results[None, 1].Median);
        yield return new("After these steps of Adam it is still above a constant's error, where without the mean it is far below.", results[Half, 2].Median > Surface.Variance && results[None, 2].Median < 0.67 * Surface.Variance && results[He, 2].Median < 0.67 * Surface.Variance);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Surface.Of(seed);
            SignalReport report = make(seed).MeasureSignal(data.X);
            double mean = report.Prediction.Layers[^1].PreActivationMean;
            return
            [
                report.Prediction.Layers[^1].PreActivationVariance + (mean * mean), report.Measured[^1].PreActivationSquare,
                Learning.TestError(make(seed), data, new Adam { LearningRate = 3e-3 }, Steps),
            ];
        });
}
