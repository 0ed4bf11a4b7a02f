using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>The changes of biases that several rules propose.</summary>
internal static class BiasRemedies
{
    private static readonly string[] Settings = ["Bias", "BiasInit", "BiasScale"];

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
    public static Remedy Automatic(int layer) => Automatic([layer], "Use the small positive bias");

    /// <summary>The automatic biases for some layers.</summary>
    public static Remedy Automatic(IReadOnlyCollection<int> layers, string title = "Use the automatic biases") => new(
        title,
        [.. layers.SelectMany(layer => Settings.Select(setting => new Edit(Place.Of(layer, setting), null)))],
        network => Remedies.ChangeDense(network, layers, dense => dense with { Bias = new(BiasInit.Auto, null, null, null, dense.Bias.Priors) }));

    /// <summary>The argument that says most of how a layer's biases start.</summary>
    public static string Argument(DenseModel dense) => dense.Bias.Bias is null && dense.Bias.Init != BiasInit.Auto ? "BiasInit" : "Bias";
}
