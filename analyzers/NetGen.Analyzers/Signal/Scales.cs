using System.Collections.Generic;
using System.Linq;
using NetGen.Formulas;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal;

/// <summary>Tells whose weights are to blame: those that are far larger or smaller than <see cref="Init.Auto"/> would draw them.</summary>
internal static class Scales
{
    // From He to Xavier is a factor of 2; Glorot's law on a chain that narrows by a fifth is still nobody's fault.
    private const double Small = 0.8, Large = 1.25;

    /// <summary>Those layers of a list whose weights are too large.</summary>
    public static int[] TooLarge(NetworkFacts network, IEnumerable<int> layers) => [.. layers.Where(layer => Ratio(network, layer) > Large)];

    /// <summary>Those whose weights are too small.</summary>
    public static int[] TooSmall(NetworkFacts network, IEnumerable<int> layers) => [.. layers.Where(layer => Ratio(network, layer) < Small)];

    /// <summary>Those whose weights are one or the other.</summary>
    public static int[] Off(NetworkFacts network, IEnumerable<int> layers) => [.. layers.Where(layer => Ratio(network, layer) is > Large or < Small)];

    /// <summary>A set of layers and those directly before it that are written with the same law: who mends some of them means all.</summary>
    public static int[] WithSameLaw(NetworkFacts network, int[] layers)
    {
        var all = new SortedSet<int>(layers);
        for (int layer = network.Layers.Count - 1; layer > 0; layer--)
        {
            if (all.Contains(layer) && network.Dense(layer) is { } dense && network.Dense(layer - 1) is { } before &&
                dense.Init == before.Init && dense.Weights == before.Weights && dense.Activation == before.Activation)
            {
                all.Add(layer - 1);
            }
        }

        return [.. all];
    }

    private static double Ratio(NetworkFacts network, int layer) =>
        Scale(network.SignalLayers[layer]) / Scale(network.Automatic.SignalLayers[layer]);

    // The factor from the inputs' mean square to the pre-activations'; inputs that share a sign are the rule, so a mean counts in full.
    private static double Scale(SignalLayer layer)
    {
        if (layer is not DenseSignal dense) return 1;
        double m = dense.Inputs, mean = m * dense.WeightMean;
        return dense.Weights.Kind == WeightLawKind.Identity ? dense.Weights.Spread * dense.Weights.Spread : (m * dense.WeightVariance) + (mean * mean);
    }
}
