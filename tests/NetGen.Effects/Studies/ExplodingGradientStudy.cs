using System.Collections.Generic;
using System.Linq;
using NetGen.Effects.Data;
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
        yield return new(
            "From 3/m on gradient descent diverges at this rate, and Adam ends above the error of a constant.",
            new[] { Three, Four, Eight }.All(row => double.IsInfinity(results[row, WithSgd].Median) && results[row, WithAdam].Median > Surface.Variance));
        yield return new(
            "The chaotic tanh network ends above a constant's error with Adam, and hardly below it with gradient descent.",
            results[Six, WithAdam].Median > Surface.Variance && results[Six, WithSgd].Median > 0.8 * Surface.Variance);
        yield return new("Adam's error grows with N.", results[Two, WithAdam].Median < results[Four, WithAdam].Median && results[Four, WithAdam].Median < results[Eight, WithAdam].Median);
    }

    protected override double Predict(NetworkLayout layout) => Start.GradientRatio(layout);
}
