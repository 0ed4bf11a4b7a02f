using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>The changes of biases that several rules propose.</summary>
internal static class BiasRemedies
{
    /// <summary>Biases spread evenly, so that a layer's kinks lie all over the input.</summary>
    public static Remedy Spread(int layer, double halfWidth)
    {
        double width = Numbers.Rounded(halfWidth);
        return new(
            $"Spread the biases over ±{Numbers.Setting(halfWidth)}",
            [
                new(Place.Of(layer, "Bias"), null),
                new(Place.Of(layer, "BiasInit"), "global::NetGen.BiasInit.Uniform"),
                new(Place.Of(layer, "BiasScale"), Numbers.Setting(halfWidth)),
            ],
            network => Remedies.ChangeDense(network, [layer], dense => dense with { Bias = new(BiasInit.Uniform, null, width, null, dense.Bias.Priors) }));
    }

    /// <summary>The layer's automatic biases: 0.001 behind ReLU.</summary>
    public static Remedy Automatic(int layer) => new(
        "Use the small positive bias",
        [new(Place.Of(layer, "Bias"), null), new(Place.Of(layer, "BiasInit"), null), new(Place.Of(layer, "BiasScale"), null)],
        network => Remedies.ChangeDense(network, [layer], dense => dense with { Bias = new(BiasInit.Auto, null, null, null, dense.Bias.Priors) }));
}
