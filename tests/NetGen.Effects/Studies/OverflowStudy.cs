using System.Collections.Generic;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1009: signals past 10¹².</summary>
internal sealed class OverflowStudy : DeepStudy
{
    private const int He = 0, Normal = 1;

    public override string Rule => "NG1009";

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("6 × 128 ReLU, He", seed => new HeSix(seed)),
        Of("6 × 128 ReLU, N(0, 1)", seed => new NormalSix(seed)),
    ];

    protected override string What => "variance at the output";

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("The large one learns nothing with Adam, and nothing or diverges with gradient descent.", !Learns(results, Normal, WithAdam) && !Learns(results, Normal, WithSgd));
        yield return new("He learns with both.", Learns(results, He, WithAdam) && Learns(results, He, WithSgd));
    }

    protected override double Predict(NetworkLayout layout) => Start.OutputVariance(layout);
}
