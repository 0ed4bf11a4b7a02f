using System;
using System.Linq;
using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis;

/// <summary>The laws of biases: constants, uniform ones, and the output's priors.</summary>
internal static class BiasFormulas
{
    /// <summary>The seed's small positive bias behind ReLU-like layers.</summary>
    public const double Small = 0.001;

    /// <summary>The law of a layer's biases.</summary>
    public static ResolvedLaw Of(DenseModel layer)
    {
        BiasSettings bias = layer.Bias;
        return bias.Init switch
        {
            BiasInit.Zeros => Constant(0),
            BiasInit.Constant => Constant(bias.Bias ?? Small),
            BiasInit.Uniform => Uniform(bias.Scale!.Value, ""),
            BiasInit.TorchDefault => TorchDefault(layer.Inputs),
            _ => Automatic(layer, bias),
        };
    }

    private static ResolvedLaw Automatic(DenseModel layer, BiasSettings bias)
    {
        if (bias.Priors.Count > 0) return Priors(layer.Activation, bias.Priors);
        if (bias.Prior is { } prior)
            return new(new(WeightLawKind.Constant, LogOdds(prior), 0), $"log-odds ln({Text(prior)}/{Text(1 - prior)}) = {Text(LogOdds(prior))}");
        if (bias.Bias is { } constant) return Constant(constant);
        if (layer.Activation == Activation.Sine) return TorchDefault(layer.Inputs);
        return Constant(ActivationTraits.Of(layer.Activation).ReluLike ? Small : 0);
    }

    private static ResolvedLaw Priors(Activation activation, EquatableArray<double> priors)
    {
        bool odds = activation == Activation.Sigmoid;
        double[] values = [.. priors.Select(prior => odds ? LogOdds(prior) : ScalarMath.Log(prior))];
        string formula = odds ? "log-odds ln(p/(1 − p)) of each output" : "log-frequency ln(p) of each class";
        return new(new(WeightLawKind.Constant, values.Average(), 0), formula, new(values));
    }

    private static ResolvedLaw TorchDefault(int inputs) => Uniform(Math.Sqrt(1.0 / inputs), $"1/√{inputs} = ");

    private static ResolvedLaw Uniform(double halfWidth, string formula) =>
        new(new(WeightLawKind.Uniform, 0, halfWidth), $"U ±a, a = {formula}{Text(halfWidth)}");

    private static ResolvedLaw Constant(double value) => new(new(WeightLawKind.Constant, value, 0), Text(value));

    private static double LogOdds(double share) => ScalarMath.Log(share / (1 - share));

    private static string Text(double value) => HumanNumber.Text(value);
}
