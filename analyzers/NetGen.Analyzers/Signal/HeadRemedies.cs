using System.Collections.Generic;
using System.Globalization;
using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>The changes that rules about outputs, losses and training propose.</summary>
internal static class HeadRemedies
{
    private static readonly string[] WeightSettings = ["Scale", "Gain", "Minimum", "Maximum", "Mean", "Value", "Sparsity"];

    /// <summary>Another activation for a layer, with the initialiser that fits it: the old one's settings and initialiser go.</summary>
    public static Remedy UseActivation(int layer, DenseModel dense, Activation activation)
    {
        List<Edit> edits = ActivationEdits(layer, dense, activation);
        if (dense.Init != Init.Auto)
        {
            edits.Add(new(Place.Of(layer, "init"), $"global::NetGen.Init.{Init.Auto}"));
            foreach (string setting in WeightSettings) edits.Add(new(Place.Of(layer, setting), null));
        }

        return new($"Use Activation.{activation}", edits, network => Remedies.ChangeDense(network, [layer], old =>
        {
            DenseModel changed = WithActivation(old, activation);
            if (old.Init == Init.Auto) return changed;
            return changed with { Init = Init.Auto, Weights = new(null, null, null, null, null, null, null, changed.Weights.Omega) };
        }));
    }

    /// <summary>Output activation and loss changed together; where <c>[Loss]</c> is not written, the activation implies it.</summary>
    public static Remedy Pair(int output, DenseModel dense, Activation activation, Loss loss)
    {
        List<Edit> edits = activation == dense.Activation ? [] : ActivationEdits(output, dense, activation);
        edits.AddRange(LossEdits(loss));
        return new($"Use Activation.{activation} with Loss.{loss}", edits, network => WithLoss(
            Remedies.ChangeDense(network, [output], old => old.Activation == activation ? old : WithActivation(old, activation)), loss));
    }

    /// <summary>Another loss.</summary>
    public static Remedy UseLoss(Loss loss) => new($"Use Loss.{loss}", LossEdits(loss), network => WithLoss(network, loss));

    /// <summary>The gain of a layer's weights times a factor, rounded down to two digits; none where the initialiser has no gain.</summary>
    public static IReadOnlyList<Remedy> ScaleGain(int layer, DenseModel dense, double factor)
    {
        double gain = RoundDown((dense.Weights.Gain ?? 1) * factor);
        if (dense.Init is Init.Constant or Init.Zeros || !(gain > 0)) return [];
        return
        [
            new($"Set Gain to {Literal(gain)}", [new(Place.Of(layer, "Gain"), Literal(gain))], network =>
                Remedies.ChangeDense(network, [layer], old => old with { Weights = old.Weights with { Gain = gain } })),
        ];
    }

    /// <summary>Two significant digits, never more than the value.</summary>
    public static double RoundDown(double value)
    {
        if (!(value > 0) || double.IsInfinity(value)) return double.NaN;
        string text = value.ToString("0.000000000000e0", CultureInfo.InvariantCulture);
        return double.Parse(text.Substring(0, 3) + text.Substring(text.IndexOf('e')), CultureInfo.InvariantCulture);
    }

    /// <summary>A double as C# source.</summary>
    public static string Literal(double value) => HumanNumber.Text(value).Replace("E", "e");

    private static List<Edit> ActivationEdits(int layer, DenseModel dense, Activation activation)
    {
        List<Edit> edits =
        [
            new(Place.Of(layer, "activation"), $"global::NetGen.Activation.{activation}"), new(Place.Of(layer, "Alpha"), null),
            new(Place.Of(layer, "Prior"), null), new(Place.Of(layer, "Priors"), null),
        ];
        if (dense.Init != Init.Siren) edits.Add(new(Place.Of(layer, "Omega"), null));
        return edits;
    }

    private static DenseModel WithActivation(DenseModel dense, Activation activation) => dense with
    {
        Activation = activation,
        Parameter = ActivationTraits.Of(activation).DefaultParameter,
        Bias = dense.Bias with { Prior = null, Priors = default },
        Weights = dense.Init == Init.Siren
            ? dense.Weights
            : dense.Weights with { Omega = ActivationTraits.Of(Activation.Sine).DefaultParameter },
    };

    private static Edit[] LossEdits(Loss loss) =>
        [new(Place.Of(PlaceKind.Loss, "loss"), $"global::NetGen.Loss.{loss}"), new(Place.Of(PlaceKind.Loss, "Delta"), null)];

    private static NetworkModel WithLoss(NetworkModel network, Loss loss) => network with { Loss = loss, LossParameter = 0 };
}
