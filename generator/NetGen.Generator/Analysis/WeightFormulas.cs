using System;
using System.Collections.Generic;
using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Generator.Analysis;

/// <summary>The one formula table: (initialiser, fan-in m, fan-out n, settings) → law.</summary>
internal static class WeightFormulas
{
    private const double SparseDeviation = 0.01, Sparsity = 0.9;

    private static readonly Dictionary<Init, InitFormula> FromFans = new()
    {
        [Init.Xavier] = InitFormula.FanIn(WeightLawKind.Normal, 1, "N(0, 1/m)"),
        [Init.XavierUniform] = InitFormula.FanIn(WeightLawKind.Uniform, 1, "U ±√(3/m)"),
        [Init.He] = InitFormula.FanIn(WeightLawKind.Normal, 2, "N(0, 2/m)"),
        [Init.HeUniform] = InitFormula.FanIn(WeightLawKind.Uniform, 2, "U ±√(6/m)"),
        [Init.HeTruncated] = InitFormula.FanIn(WeightLawKind.TruncatedNormal, 2, "N(0, 2/m) cut at ±2σ"),
        [Init.GlorotUniform] = InitFormula.FanAverage(WeightLawKind.Uniform, "U ±√(6/(m+n))"),
        [Init.GlorotNormal] = InitFormula.FanAverage(WeightLawKind.Normal, "N(0, 2/(m+n))"),
        [Init.GlorotTruncated] = InitFormula.FanAverage(WeightLawKind.TruncatedNormal, "N(0, 2/(m+n)) cut at ±2σ"),
        [Init.LeCunNormal] = InitFormula.FanIn(WeightLawKind.TruncatedNormal, 1, "N(0, 1/m) cut at ±2σ"),
        [Init.TorchDefault] = new("U ±1/√m", WeightLawKind.Uniform, (m, _) => Math.Sqrt(1.0 / m), (m, _) => $"1/√{m}"),
        [Init.Orthogonal] = new("orthogonal", WeightLawKind.Orthogonal, (_, _) => 1, (_, _) => "1"),
        [Init.Identity] = new("identity", WeightLawKind.Identity, (_, _) => 1, (_, _) => "1"),
    };

    /// <summary>The law of a layer's weights.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="first">Whether it reads the network's input, which matters to SIREN.</param>
    public static ResolvedLaw Of(DenseModel layer, bool first)
    {
        (Init init, double gain) = layer.Init == Init.Auto ? AutomaticInit.For(layer.Activation, layer.Parameter) : (layer.Init, 1);
        ResolvedLaw law = Of(layer, init, gain * (layer.Weights.Gain ?? 1), first);
        return layer.Init == Init.Auto ? law with { Formula = $"Auto: {law.Formula}" } : law;
    }

    private static ResolvedLaw Of(DenseModel layer, Init init, double gain, bool first)
    {
        WeightSettings settings = layer.Weights;
        return init switch
        {
            Init.Uniform => Uniform(settings, gain),
            Init.Normal => Spread($"N({Text(settings.Mean ?? 0)}, σ²)", WeightLawKind.Normal, settings.Mean ?? 0, settings.Scale!.Value, null, gain),
            Init.Sparse => Sparse(layer.Inputs, settings, gain),
            Init.Siren => Siren(layer.Inputs, settings, gain, first),
            Init.Constant => Constant(settings.Value!.Value),
            Init.Zeros => Constant(0),
            _ => FromTable(layer, init, gain),
        };
    }

    private static ResolvedLaw FromTable(DenseModel layer, Init init, double gain)
    {
        InitFormula formula = FromFans[init];
        return Spread(
            $"{init} {formula.Distribution}", formula.Kind, 0, formula.Spread(layer.Inputs, layer.Outputs), formula.InNumbers(layer.Inputs, layer.Outputs), gain);
    }

    private static ResolvedLaw Uniform(WeightSettings settings, double gain)
    {
        if (settings.Scale is { } scale) return Spread("U ±a", WeightLawKind.Uniform, 0, scale, null, gain);
        (double low, double high) = (settings.Minimum!.Value, settings.Maximum!.Value);
        return Spread(
            $"U[{Text(low)}, {Text(high)}]", WeightLawKind.Uniform, low + ((high - low) / 2), (high - low) / 2, $"({Text(high)} − {Text(low)})/2", gain);
    }

    private static ResolvedLaw Sparse(int inputs, WeightSettings settings, double gain)
    {
        double sparsity = settings.Sparsity ?? Sparsity;
        ResolvedLaw law = Spread("Sparse N(0, σ²)", WeightLawKind.Sparse, 0, settings.Scale ?? SparseDeviation, null, gain);
        law = law with { Law = law.Law with { Sparsity = sparsity } };
        return law with { Formula = $"{law.Formula}, {law.Law.ZerosPerUnit(inputs)} of {inputs} weights a unit zero" };
    }

    private static ResolvedLaw Siren(int inputs, WeightSettings settings, double gain, bool first) => first
        ? Spread("Siren U ±1/m", WeightLawKind.Uniform, 0, 1.0 / inputs, $"1/{inputs}", gain)
        : Spread(
            "Siren U ±√(6/m)/ω", WeightLawKind.Uniform, 0, Math.Sqrt(6.0 / inputs) / settings.Omega, $"√(6/{inputs})/{Text(settings.Omega)}", gain);

    private static ResolvedLaw Constant(double value) => new(new(WeightLawKind.Constant, value, 0), $"constant {Text(value)}");

    private static ResolvedLaw Spread(string distribution, WeightLawKind kind, double centre, double spread, string? inNumbers, double gain)
    {
        string name = kind switch
        {
            WeightLawKind.Uniform => "a",
            WeightLawKind.Orthogonal or WeightLawKind.Identity => "gain",
            _ => "σ",
        };
        double result = spread * gain;
        var steps = new List<string>();
        string formula = (inNumbers ?? Text(spread)) + (gain == 1 ? "" : $" · {Text(gain)}");
        if (formula != Text(result)) steps.Add(formula);
        steps.Add(Text(result));
        return new(new(kind, centre, result), $"{distribution}, {name} = {string.Join(" = ", steps)}");
    }

    private static string Text(double value) => HumanNumber.Text(value);
}
