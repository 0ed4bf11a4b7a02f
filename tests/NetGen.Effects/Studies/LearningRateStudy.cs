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
    private const int Points = 64, Steps = 300, Relu = 2, Independent = 4, OneSource = 5;
    private const double Least = 0.25, Factor = 1.189207115, Most = 128;

    public override string Rule => "NG1505";

    public override string Setting =>
        $"Plain gradient descent on {Points} rows at once, {Steps} steps, at rates a fourth root of 2 apart: the first at which the loss is not finite or larger than at the start.";

    public override IReadOnlyList<Column> Columns => [new("critical rate × Θ", Unit.Number), new("with momentum 0.9", Unit.Number)];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("1-32-32-1 tanh, x sin x in [−2, 2]", seed => new RateCurve(seed), seed => Curve.Of(seed, -2, 2, Points)),
        Of("8-32-32-1 tanh", seed => new RateSurface(seed), seed => Surface.Of(seed, Points)),
        Of("8-32-32-1 ReLU", seed => new RateRelu(seed), seed => Surface.Of(seed, Points)),
        Of("8-32-32-1 ReLU, inputs of mean 2", seed => new RateRelu(seed), seed => Classes.Moved(Surface.Of(seed, Points), 1, 2)),
        Of("64-32-32-1 tanh, independent inputs", seed => new RateWide(seed), seed => Wide.Of(seed, Points, 0)),
        Of("64-32-32-1 tanh, inputs of one source", seed => new RateWide(seed), seed => Wide.Of(seed, Points, 0.99)),
        Of("64-32-32-1 ReLU, inputs of one source", seed => new RateWideRelu(seed), seed => Wide.Of(seed, Points, 0.99)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        int[] rows = [.. Enumerable.Range(0, Variants.Count)];
        double least = rows.Min(row => results[row].Least);
        yield return new(
            $"No network diverged below {Spread.Text(least, Unit.Number)}/Θ: the lower bound, 1/Θ, is a safe one, and a rate somewhat above it lets the curvature fall until it fits.",
            least > 1);
        yield return new(
            "What samples have in common decides: 64 independent inputs bear more than three times the rate of 64 inputs of one source.",
            results[Independent].Median > 3 * results[OneSource].Median);
        yield return new(
            "The higher bound, 32/Θ for 64 inputs, is about what independent ones bear, and several times what makes those of one source diverge.",
            results[OneSource].Greatest < 16 && Math.Abs(results[Independent].Median - 32) < 16);
        yield return new(
            "ReLU networks of eight inputs bear more than their higher bound, 8/Θ, and most less than four times that, where the rule warns.",
            results[Relu].Least > 8 && results[Relu].Median < 32);
        yield return new("Momentum of 0.9 raised the critical rate by less than 1.9 times.", rows.Any(row => results[row, 1].Median < 1.9 * results[row].Median));
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
