using System.Collections.Generic;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1004: how large the signal may become.</summary>
internal sealed class ExplodingActivationsStudy : DeepStudy
{
    private const int He = 0, Normal = 1, Eight = 2;

    public override string Rule => "NG1004";

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("2 × 128 ReLU, He", seed => new HeTwo(seed)),
        Of("2 × 128 ReLU, N(0, 1)", seed => new NormalTwo(seed)),
        Of("16 × 32 ReLU, 8/m", seed => new ReluEight(seed)),
    ];

    protected override string What => "variance at the output";

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("With Adam both end far above He's error.", results[Normal, WithAdam].Median > 5 * results[He, WithAdam].Median && results[Eight, WithAdam].Median > 5 * results[He, WithAdam].Median);
        yield return new("With gradient descent neither learns.", !Learns(results, Normal, WithSgd) && !Learns(results, Eight, WithSgd));
    }

    protected override double Predict(NetworkLayout layout) => Start.OutputVariance(layout);
}
