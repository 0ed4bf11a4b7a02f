using System.Collections.Generic;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1002: how large a gradient may arrive.</summary>
internal sealed class ExplodingGradientStudy : DeepStudy
{
    private const int Two = 0, Three = 1, Four = 2, Eight = 3, Six = 4;

    public override string Rule => "NG1002";

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("16 × 32 ReLU, 2/m", seed => new ReluTwo(seed)),
        Of("16 × 32 ReLU, 3/m", seed => new ReluThree(seed)),
        Of("16 × 32 ReLU, 4/m", seed => new ReluFour(seed)),
        Of("16 × 32 ReLU, 8/m", seed => new ReluEight(seed)),
        Of("20 × 32 tanh, 6/m", seed => new DeepTanhSix(seed)),
    ];

    protected override string What => "N";

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("From 3/m on gradient descent does no better than a constant.", !Learns(results, Three, WithSgd) && !Learns(results, Four, WithSgd) && !Learns(results, Eight, WithSgd));
        yield return new("The chaotic tanh network generalises with neither.", !Learns(results, Six, WithAdam) && !Learns(results, Six, WithSgd));
        yield return new("Adam's error grows with N.", results[Two, WithAdam].Median < results[Four, WithAdam].Median && results[Four, WithAdam].Median < results[Eight, WithAdam].Median);
    }

    protected override double Predict(NetworkLayout layout) => Start.GradientRatio(layout);
}
