using System.Linq;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>Tells whether biases that the user wrote are to blame: with the automatic ones, the damage is gone.</summary>
internal static class BiasCauses
{
    /// <summary>The layers up to one whose biases are the user's own numbers; an output's prior is none.</summary>
    public static int[] Own(NetworkFacts network, int last) =>
        [.. Enumerable.Range(0, last + 1).Where(layer => network.Dense(layer) is { Bias: { Bias: not null } or { Init: not BiasInit.Auto } })];

    /// <summary>The biases of some layers as the cause of a finding.</summary>
    public static Cause Of(int[] layers) => new(Aspect.Biases, layers[0], layers[layers.Length - 1]);

    /// <summary>Where they are written: at the layer that suffers, if it has any, else at the last one before it.</summary>
    public static Place Place(NetworkFacts network, int[] layers, int sufferer)
    {
        int layer = layers.LastOrDefault(one => one <= sufferer);
        return Signal.Place.Of(layer, BiasRemedies.Argument(network.Dense(layer)!));
    }
}
