using System.Collections.Generic;
using NetGen.Analyzers.Signal.Rules;

namespace NetGen.Analyzers.Signal;

/// <summary>Every rule about signals; where two blame the same cause equally hard, the one that stands first here speaks.</summary>
internal static class RuleTable
{
    public static IReadOnlyList<SignalRule> All { get; } =
    [
        // What cannot be right, whatever the numbers.
        new ConstantWeightsRule(),
        new SoftmaxTwiceRule(),
        new HiddenSoftmaxRule(),
        new SoftmaxWithSquaredErrorRule(),
        new OutputForLossRule(),
        new UnnormalisedInputRule(),

        // Mismatches: they name the cause of what the numeric rules below see.
        new XavierOnReluRule(),

        // The propagated numbers.
        new VanishingGradientRule(),

        // Heads and training: what the numbers above do to the first loss and the first step.
        new InitialLossRule(),
        new BiasPriorRule(),
        new LargeRegressionOutputRule(),
        new LearningRateRule(),
    ];
}
