using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>The changes that several rules propose.</summary>
internal static class Remedies
{
    private static readonly string[] WeightSettings = ["Scale", "Gain", "Minimum", "Maximum", "Mean", "Value", "Sparsity"];

    /// <summary>Another initialiser for some layers; the settings of the old one go.</summary>
    public static Remedy UseInit(IReadOnlyCollection<int> layers, Init init)
    {
        var edits = new List<Edit>();
        foreach (int layer in layers)
        {
            edits.Add(new(Place.Of(layer, "init"), $"global::NetGen.Init.{init}"));
            edits.AddRange(WeightSettings.Select(setting => new Edit(Place.Of(layer, setting), null)));
        }

        return new($"Use Init.{init}", edits, network => ChangeDense(network, layers, dense => dense with
        {
            Init = init,
            Weights = new(null, null, null, null, null, null, null, dense.Weights.Omega),
        }));
    }

    /// <summary>A network with some of its dense layers changed.</summary>
    public static NetworkModel ChangeDense(NetworkModel network, IReadOnlyCollection<int> layers, System.Func<DenseModel, DenseModel> change) =>
        network with
        {
            Layers = new(network.Layers.Select((layer, index) => layer is DenseModel dense && layers.Contains(index) ? change(dense) : layer)),
        };
}
