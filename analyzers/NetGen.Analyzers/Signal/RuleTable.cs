using System.Collections.Generic;
using NetGen.Analyzers.Signal.Rules;

namespace NetGen.Analyzers.Signal;

/// <summary>Every rule about signals; where two blame the same cause equally hard, the one that stands first here speaks.</summary>
internal static class RuleTable
{
    public static IReadOnlyList<SignalRule> All { get; } =
    [
        // What cannot be right, whatever the numbers.
        new ZerosInARowRule(),
        new ConstantWeightsRule(),
        new SoftmaxTwiceRule(),
        new HiddenSoftmaxRule(),
        new SoftmaxWithSquaredErrorRule(),
        new OutputForLossRule(),
        new UnnormalisedInputRule(),

        // Mismatches: they name the cause of what the numeric rules below see.
        new XavierOnReluRule(),
        new HeOnBoundedRule(),
        new SeluWithoutLeCunRule(),
        new SineWithoutSirenRule(),
        new NonzeroMeanRule(),

        // Units that never fire, or all at one place.
        new NegativeBiasRule(),
        new DeadUnitsRule(),
        new NarrowReluRule(),
        new KinksAtZeroRule(),

        // The propagated numbers.
        new VanishingGradientRule(),

        // Heads and training: what the numbers above do to the first loss and the first step.
        new InitialLossRule(),
        new BiasPriorRule(),
        new LargeRegressionOutputRule(),
        new LearningRateRule(),

        // For information only, after all others.
        new BottleneckRule(),
        new XavierNameRule(),
    ];
}
