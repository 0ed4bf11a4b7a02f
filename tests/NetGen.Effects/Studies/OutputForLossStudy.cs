using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1404: outputs that the loss cannot take, or that cannot reach the targets.</summary>
internal sealed class OutputForLossStudy : Study
{
    private const int Steps = 1000, Tanh = 0, Linear = 1;

    public override string Rule => "NG1404";

    public override string Setting =>
        $"Networks 1-50-50-1 of tanh on y = x sin x, x in [−5, 5], whose targets lie between −5 and 2, 100 points, {Steps:N0} steps of Adam at 0.003.";

    public override string Rows => "output";

    public override IReadOnlyList<Column> Columns => [new("outputs outside of [0, 1] at the start", Unit.Percent), new("test error")];

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("tanh, in [−1, 1]", seed => new OutOfReach(seed)),
        Of("linear", seed => new InReach(seed)),
    ];

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("About half of what a linear output gives at the start is no probability.", Math.Abs(results[Linear, 0].Median - 0.5) < 0.15);
        yield return new("What tanh cannot reach stays an error.", results[Tanh, 1].Least > 10 * results[Linear, 1].Greatest);
    }

    private static Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        {
            Samples data = Curve.Of(seed, -5, 5);
            TNet network = make(seed);
            double outside = Array.FindAll(Start.Outputs(network, data, 2), y => y is < 0 or > 1).Length / (double)data.Rows;
            return [outside, Learning.TestError(network, data, new Adam { LearningRate = 3e-3 }, Steps)];
        });
}
