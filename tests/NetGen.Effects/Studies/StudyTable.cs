using System.Collections.Generic;
using NetGen.Effects.Harness;

namespace NetGen.Effects.Studies;

/// <summary>All studies, by rule.</summary>
internal static class StudyTable
{
    public static IReadOnlyList<Study> All { get; } =
    [
        new VanishingGradientStudy(),
        new ExplodingGradientStudy(),
        new VanishingActivationsStudy(),
        new ExplodingActivationsStudy(),
        new SaturatedLayerStudy(),
        new SaturatedOnRangeStudy(),
        new OverflowStudy(),
        new XavierOnReluStudy(),
        new HeOnBoundedStudy(),
        new SeluWithoutLeCunStudy(),
        new SineWithoutSirenStudy(),
        new NonzeroMeanStudy(),
        new ConstantWeightsStudy(),
        new ZerosInARowStudy(),
        new NegativeBiasStudy(),
        new DeadUnitsStudy(),
        new NarrowReluStudy(),
        new KinksAtZeroStudy(),
        new SoftmaxWithSquaredErrorStudy(),
        new SoftmaxTwiceStudy(),
        new HiddenSoftmaxStudy(),
        new OutputForLossStudy(),
        new InitialLossStudy(),
        new BiasPriorStudy(),
        new LargeRegressionOutputStudy(),
        new LearningRateStudy(),
        new UnnormalisedInputStudy(),
        new BottleneckStudy(),
    ];
}
