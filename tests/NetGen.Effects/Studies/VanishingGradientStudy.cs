using System.Collections.Generic;
using System.Linq;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1001: how small a gradient may arrive.</summary>
internal sealed class VanishingGradientStudy : DeepStudy
{
    private const int Tanh = 0, Quarter = 2, He = 3, Xavier = 4, Four = 5, Twelve = 6;

    public override string Rule => "NG1001";

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("20 × 32 tanh, 1/m", seed => new DeepTanhXavier(seed)),
        Of("20 × 32 tanh, ½/m", seed => new DeepTanhHalf(seed)),
        Of("20 × 32 tanh, ¼/m", seed => new DeepTanhQuarter(seed)),
        Of("30 × 32 ReLU, 2/m", seed => new DeepReluHe(seed)),
        Of("30 × 32 ReLU, 1/m", seed => new DeepReluXavier(seed)),
        Of("4 × 32 sigmoid", seed => new SigmoidFour(seed)),
        Of("12 × 32 sigmoid", seed => new SigmoidTwelve(seed)),
    ];

    protected override string What => "N";

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("With an N above 0.01 both optimisers learn.", new[] { Tanh, He }.All(row => Learns(results, row, WithAdam) && Learns(results, row, WithSgd)));
        yield return new(
            "Below 1e-6 gradient descent learns nothing within these steps.",
            Enumerable.Range(0, 7).Where(row => results[row].Median < 1e-6).All(row => !Learns(results, row, WithSgd)));
        yield return new(
            "Adam learns through thirty ReLU layers of 1/m all the same, and ends at a lower error than with He's weights.",
            Learns(results, Xavier, WithAdam) && results[Xavier, WithAdam].Median < results[He, WithAdam].Median);
        yield return new(
            "Near 1e-12 and below Adam, too, takes off less than a third of the constant's error.",
            new[] { Quarter, Twelve }.All(row => results[row].Median < 1e-11 && results[row, WithAdam].Median > 0.67 * Surface.Variance));
        yield return new(
            "So it does through four layers of sigmoid, at an N that is harmless elsewhere: N says when a network is lost, not that it learns.",
            results[Four].Median > 1e-6 && results[Four, WithAdam].Median > 0.67 * Surface.Variance);
    }

    protected override double Predict(NetworkLayout layout) => Start.GradientRatio(layout);
}
