using System.Collections.Generic;
using NetGen.Effects.Harness;
using NetGen.Effects.Networks;

namespace NetGen.Effects.Studies;

/// <summary>NG1103: SELU with LeCun's variance, and with others.</summary>
internal sealed class SeluWithoutLeCunStudy : DeepStudy
{
    private const int LeCun = 0, He = 1, Half = 2;

    public override string Rule => "NG1103";

    public override IReadOnlyList<Variant> Variants =>
    [
        Of("10 × 32 SELU, 1/m", seed => new SeluLeCun(seed)),
        Of("10 × 32 SELU, 2/m", seed => new SeluHe(seed)),
        Of("10 × 32 SELU, ½/m", seed => new SeluSmall(seed)),
    ];

    protected override string What => "mean square behind the last SELU layer";

    public override IEnumerable<Claim> Claims(Results results)
    {
        yield return new("With He's weights both optimisers end at a larger error.", results[He, WithAdam].Median > results[LeCun, WithAdam].Median && results[He, WithSgd].Median > results[LeCun, WithSgd].Median);
        yield return new("Half of LeCun's variance did no harm with either.", results[Half, WithAdam].Median < 1.1 * results[LeCun, WithAdam].Median && results[Half, WithSgd].Median < 1.1 * results[LeCun, WithSgd].Median);
    }

    protected override double Predict(NetworkLayout layout) => layout.PredictSignal().Layers[^2].OutputSquare;
}
