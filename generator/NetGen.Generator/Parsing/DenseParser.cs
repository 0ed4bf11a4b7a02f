using System.Linq;
using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads a <c>[Dense]</c> attribute.</summary>
internal static class DenseParser
{
    private static readonly double DefaultOmega = ActivationTraits.Of(Activation.Sine).DefaultParameter;

    public static DenseModel? Parse(AttributeReader reader, int inputs)
    {
        int units = reader.Size("units");
        Activation activation = reader.Value<Activation>("activation");
        Init init = reader.Value<Init>("init");
        BiasInit biasInit = reader.NamedValue<BiasInit>("BiasInit");
        if (reader.Failed) return null;

        WeightSettings weights = Weights(reader, init, activation);
        BiasSettings bias = Biases(reader, biasInit, activation, units);
        double parameter = Parameter(reader, activation, weights.Omega);
        return reader.Failed ? null : new DenseModel(inputs, units, activation, parameter, init, weights, bias);
    }

    private static WeightSettings Weights(AttributeReader reader, Init init, Activation activation)
    {
        var settings = new WeightSettings(
            reader.Number("Scale", scale => scale >= 0, "at least 0"),
            reader.Number("Gain", gain => gain > 0, "greater than 0"),
            reader.Number("Minimum"), reader.Number("Maximum"), reader.Number("Mean"), reader.Number("Value"),
            reader.Number("Sparsity", share => share is >= 0 and < 1, "in [0, 1)"),
            reader.Number("Omega", value => value > 0, "greater than 0") ?? DefaultOmega);

        string law = $"Init.{init}";
        Unused(reader, "Scale", init is Init.Uniform or Init.Normal or Init.Sparse, law);
        Unused(reader, "Gain", init is not (Init.Constant or Init.Zeros), law);
        Unused(reader, "Minimum", init is Init.Uniform, law);
        Unused(reader, "Maximum", init is Init.Uniform, law);
        Unused(reader, "Mean", init is Init.Normal, law);
        Unused(reader, "Value", init is Init.Constant, law);
        Unused(reader, "Sparsity", init is Init.Sparse, law);
        Unused(reader, "Omega", activation is Activation.Sine || init is Init.Siren, $"Activation.{activation}");
        if (init == Init.Uniform) Bounds(reader, settings);
        if (init == Init.Normal && !reader.Has("Scale"))
            reader.Report(FaultKind.MissingSetting, "init", law, "Scale, the standard deviation");
        if (init == Init.Constant && !reader.Has("Value")) reader.Report(FaultKind.MissingSetting, "init", law, "Value");
        return settings;
    }

    private static void Bounds(AttributeReader reader, WeightSettings settings)
    {
        bool scale = reader.Has("Scale"), minimum = reader.Has("Minimum"), maximum = reader.Has("Maximum");
        if (scale && (minimum || maximum))
            reader.Report(FaultKind.UnusedSetting, "Scale", "Scale", "Init.Uniform with Minimum and Maximum");
        else if (!scale && !(minimum && maximum))
            reader.Report(FaultKind.MissingSetting, "init", "Init.Uniform", "Scale, the half-width, or both Minimum and Maximum");
        else if (settings.Minimum is { } low && settings.Maximum is { } high && low > high)
            reader.Report(
                FaultKind.InvalidSetting, "Minimum", "Minimum", HumanNumber.Text(low), $"at most Maximum, {HumanNumber.Text(high)}");
    }

    private static BiasSettings Biases(AttributeReader reader, BiasInit init, Activation activation, int units)
    {
        double? bias = reader.Number("Bias");
        double? scale = reader.Number("BiasScale", width => width >= 0, "at least 0");
        double? prior = reader.Number("Prior", share => share is > 0 and < 1, "in (0, 1)");
        double[]? priors = reader.Numbers("Priors");

        Unused(reader, "Bias", init is BiasInit.Auto or BiasInit.Constant, $"BiasInit.{init}");
        Unused(reader, "BiasScale", init is BiasInit.Uniform, $"BiasInit.{init}");
        if (init == BiasInit.Uniform && !reader.Has("BiasScale"))
            reader.Report(FaultKind.MissingSetting, "BiasInit", "BiasInit.Uniform", "BiasScale");
        foreach (string name in new[] { "Prior", "Priors" })
        {
            bool fits = activation is Activation.Sigmoid || (name == "Priors" && activation is Activation.Softmax or Activation.LogSoftmax);
            Unused(reader, name, fits, $"Activation.{activation}");
            string other = init is BiasInit.Auto ? "Bias" : $"BiasInit.{init}";
            if (fits) Unused(reader, name, init is BiasInit.Auto && !reader.Has("Bias"), other);
        }

        if (reader.Has("Priors") && reader.Has("Prior")) reader.Report(FaultKind.UnusedSetting, "Prior", "Prior", "Priors");
        if (reader.Has("Priors") && priors is not null) Priors(reader, priors, activation, units);
        return new BiasSettings(init, bias, scale, prior, new(priors ?? []));
    }

    private static void Priors(AttributeReader reader, double[] priors, Activation activation, int units)
    {
        string given = string.Join(", ", priors.Select(HumanNumber.Text));
        if (priors.Length != units)
            reader.Report(FaultKind.InvalidSetting, "Priors", "Priors", $"[{given}]", $"one number for each of the {units} units");
        else if (!priors.All(prior => prior is > 0 and < 1) && !(units == 1 && priors[0] == 1 && activation != Activation.Sigmoid))
            reader.Report(FaultKind.InvalidSetting, "Priors", "Priors", $"[{given}]", "numbers in (0, 1)");
        else if (activation != Activation.Sigmoid && priors.Sum() is < 0.999 or > 1.001)
            reader.Report(FaultKind.InvalidSetting, "Priors", "Priors", $"[{given}]", "frequencies that sum to 1");
    }

    private static double Parameter(AttributeReader reader, Activation activation, double omega)
    {
        ActivationTraits traits = ActivationTraits.Of(activation);
        double? alpha = reader.Number("Alpha", value => value > 0, "greater than 0");
        Unused(reader, "Alpha", traits.Parameter == "Alpha", $"Activation.{activation}");
        return traits.Parameter == "Omega" ? omega : alpha ?? traits.DefaultParameter;
    }

    private static void Unused(AttributeReader reader, string property, bool used, string by)
    {
        if (!used && reader.Has(property)) reader.Report(FaultKind.UnusedSetting, property, property, by);
    }
}
