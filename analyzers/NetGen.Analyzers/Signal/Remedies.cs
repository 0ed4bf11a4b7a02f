using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Formulas;
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

    /// <summary>Another activation for some layers, and the initialiser that fits it; the old one's settings go.</summary>
    public static Remedy UseActivation(IReadOnlyCollection<int> layers, Activation activation)
    {
        Remedy init = UseInit(layers, Init.Auto);
        var edits = new List<Edit>();
        foreach (int layer in layers) edits.Add(new(Place.Of(layer, "activation"), $"global::NetGen.Activation.{activation}"));
        edits.AddRange(init.Edits);
        return new($"Use Activation.{activation}", edits, network => ChangeDense(init.Apply(network), layers, dense => dense with
        {
            Activation = activation,
            Parameter = ActivationTraits.Of(activation).DefaultParameter,
        }));
    }

    /// <summary>U[−scale, scale] for some layers; the settings of the old law go.</summary>
    public static Remedy UseUniform(IReadOnlyCollection<int> layers, double scale)
    {
        string text = scale.ToString("R", CultureInfo.InvariantCulture);
        Remedy init = UseInit(layers, Init.Uniform);
        return new(
            $"Use Init.Uniform with Scale = {text}",
            [.. init.Edits.Where(edit => edit.Place.Argument != "Scale"), .. layers.Select(layer => new Edit(Place.Of(layer, "Scale"), text))],
            network => ChangeDense(init.Apply(network), layers, dense => dense with { Weights = dense.Weights with { Scale = scale } }));
    }

    /// <summary>Two remedies at once, for what neither mends alone.</summary>
    public static Remedy Both(Remedy first, Remedy second) => new(
        $"{first.Title} and {second.Title.Substring("Use ".Length)}", [.. first.Edits, .. second.Edits], network => second.Apply(first.Apply(network)));

    /// <summary>The same remedy, with settings taken away that nothing reads any more, since an unused setting is an error.</summary>
    public static Remedy Tidy(Remedy remedy, NetworkModel network)
    {
        var edits = new List<Edit>(remedy.Edits);
        NetworkModel changed = remedy.Apply(network);
        for (int layer = 0; layer < network.Layers.Count; layer++)
        {
            if (changed.Layers[layer] is not DenseModel dense || dense == network.Layers[layer]) continue;
            if (dense.Activation != Activation.Sine && dense.Init != Init.Siren) edits.Add(new(Place.Of(layer, "Omega"), null));
            if (ActivationTraits.Of(dense.Activation).Parameter != "Alpha") edits.Add(new(Place.Of(layer, "Alpha"), null));
        }

        return Named(remedy with { Edits = edits }, network, changed);
    }

    // Where every layer has the initialiser already, what changes is that its settings go: the title says that.
    private static Remedy Named(Remedy remedy, NetworkModel network, NetworkModel changed)
    {
        Edit[] inits = [.. remedy.Edits.Where(edit => edit.Place.Argument == "init")];
        if (inits.Length == 0 || !remedy.Title.StartsWith("Use Init.", System.StringComparison.Ordinal) || remedy.Title.Contains(" with ")) return remedy;
        int[] layers = [.. inits.Select(edit => edit.Place.Layer).Distinct()];
        if (layers.Any(layer => Dense(network, layer).Init != Dense(changed, layer).Init)) return remedy;
        string[] gone = [.. WeightSettings.Where(name => layers.Any(layer => Has(Dense(network, layer), name) && !Has(Dense(changed, layer), name)))];
        if (gone.Length == 0) return remedy;
        return remedy with { Title = $"Remove {string.Join(", ", gone)}", Edits = [.. remedy.Edits.Except(inits)] };
    }

    private static DenseModel Dense(NetworkModel network, int layer) => (DenseModel)network.Layers[layer];

    private static bool Has(DenseModel dense, string setting) => setting switch
    {
        "Scale" => dense.Weights.Scale,
        "Gain" => dense.Weights.Gain,
        "Minimum" => dense.Weights.Minimum,
        "Maximum" => dense.Weights.Maximum,
        "Mean" => dense.Weights.Mean,
        "Value" => dense.Weights.Value,
        _ => dense.Weights.Sparsity,
    } is not null;

    /// <summary>A network with some of its dense layers changed.</summary>
    public static NetworkModel ChangeDense(NetworkModel network, IReadOnlyCollection<int> layers, System.Func<DenseModel, DenseModel> change) =>
        network with
        {
            Layers = new(network.Layers.Select((layer, index) => layer is DenseModel dense && layers.Contains(index) ? change(dense) : layer)),
        };
}
