using System.Collections.Generic;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1003: how small the signal may become.</summary>
internal sealed class VanishingActivationsStudy : DeepStudy
{
    private const int He = 0, Small = 1, Head = 2;

    public override string Rule => "NG1003";

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("6 × 128 ReLU, He", seed => new HeSix(seed)),
        Of("5 × 128 ReLU, N(0, 0.01²)", seed => new SmallFive(seed)),
        Of("2 × 128 ReLU, He, and an output of N(0, 10⁻¹²)", seed => new SmallHead(seed)),
    ];

    protected override string What => "variance at the output";

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("Through layers of N(0, 0.01²) gradient descent learns nothing; Adam does, and no worse than with He's weights.", !Learns(results, Small, WithSgd) && results[Small, WithAdam].Median < 1.1 * results[He, WithAdam].Median);
        yield return new(
            "A small output layer alone does no harm with either: the gradient that reaches its own weights is as large as ever.",
            results[Head, WithAdam].Median < 1.2 * results[He, WithAdam].Median && results[Head, WithSgd].Median < 1.2 * results[He, WithSgd].Median);
    }

    protected override double Predict(NetworkLayout layout) => Start.OutputVariance(layout);
}
