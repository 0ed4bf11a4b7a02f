using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1505: from which rate on gradient descent diverges, in units of the predicted 1/Θ.</summary>
internal sealed class LearningRateStudy : Study
{
    private const int Points = 64, Steps = 300;
    private const double Least = 0.25, Factor = 1.189207115, Most = 128;

    public override string Rule => "NG1505";

    public override string Setting =>
        $"Plain gradient descent on {Points} rows at once, {Steps} steps, at rates a fourth root of 2 apart: the first at which the loss is not finite or larger than at the start.";

    public override IReadOnlyList<Column> Columns => [new("critical rate × Θ", Unit.Number), new("with momentum 0.9", Unit.Number)];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("1-32-32-1 tanh, x sin x in [−2, 2]", seed => new RateCurve(seed), seed => Curve.Of(seed, -2, 2, Points)),
        Of("1-50-50-50-1 tanh of U[−5, 5], x sin x in [−2, 2]", seed => new RateUniform(seed), seed => Curve.Of(seed, -2, 2, Points)),
        Of("8-32-32-1 tanh", seed => new RateSurface(seed), seed => Surface.Of(seed, Points)),
        Of("8-32-32-1 ReLU", seed => new RateRelu(seed), seed => Surface.Of(seed, Points)),
        Of("8-32-32-1 ReLU, inputs of mean 2", seed => new RateRelu(seed), seed => Classes.Moved(Surface.Of(seed, Points), 1, 2)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        int[] rows = [.. Enumerable.Range(0, Variants.Count)];
        double least = rows.Min(row => results[row].Least), greatest = rows.Max(row => results[row].Greatest);
        yield return new($"No network diverged below {Spread.Text(least, Unit.Number)}/Θ, and all did at {Spread.Text(greatest, Unit.Number)}/Θ.", least > 0.5 && greatest < Most);
        yield return new("The less the samples have in common, the higher the rate that they bear: a single input bears about 1/Θ, eight independent ones several times that.", results[0].Median < 2.5 && results[2].Median > results[0].Median);
        yield return new("Momentum raises the bound by less than its factor of 1.9 for some networks.", rows.Any(row => results[row, 1].Median < 1.9 * results[row].Median));
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make, Func<long, Samples> data)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples samples = data(seed);
            double theta = make(seed).MeasureSignal(samples.X).Prediction.TangentTrace;
            return [Critical(make, seed, samples, theta, 0), Critical(make, seed, samples, theta, 0.9)];
        });

    private static double Critical<TNet>(Func<long, TNet> make, long seed, Samples samples, double theta, double momentum)
        where TNet : class, INetwork<TNet>
    {
        Samples same = samples with { TestX = samples.X, TestY = samples.Y };
        double start = Learning.TestError(make(seed), same, new Sgd(), steps: 0), rate = Least;
        while (rate < Most && Learning.TestError(make(seed), same, new Sgd { LearningRate = rate / theta, Momentum = momentum }, Steps) <= start) rate *= Factor;
        return rate;
    }
}
