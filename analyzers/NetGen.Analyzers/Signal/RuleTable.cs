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

        // Mismatches: they name the cause of what the numeric rules below see.
        new XavierOnReluRule(),

        // The propagated numbers, from what breaks a network to what only slows it.
        new OverflowRule(),
        new SaturatedLayerRule(),
        new SaturatedOnRangeRule(),
        new ExplodingGradientRule(),
        new ExplodingActivationsRule(),
        new VanishingGradientRule(),
        new VanishingActivationsRule(),
    ];
}
