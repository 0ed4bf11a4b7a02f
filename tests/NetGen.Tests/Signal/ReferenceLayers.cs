using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Tests.Signal;

/// <summary>Builds layers from the reference's descriptions.</summary>
internal static class ReferenceLayers
{
    public static IReadOnlyList<SignalLayer> Of(JsonElement network) => [.. network.GetProperty("layers").EnumerateArray().Select(Layer)];

    public static Response Activation(JsonElement act)
    {
        double a = act.TryGetProperty("a", out JsonElement parameter) ? parameter.GetDouble() : 0;
        string name = act.GetProperty("name").GetString()!;
        return name switch
        {
            "lecun_tanh" => new TanhResponse(1.7159, 2.0 / 3),
            "hard_sigmoid_old" => PiecewiseLinearResponse.Clip(-2.5, 2.5, 0.2, 0),
            _ => ResponseTable.Of(Enum(name), a, units: 0),
        };
    }

    private static SignalLayer Layer(JsonElement layer)
    {
        int inputs = layer.GetProperty("fan_in").GetInt32(), units = layer.GetProperty("fan_out").GetInt32();
        var dense = new DenseSignal(inputs, units)
        {
            Weights = Weights(layer.GetProperty("w")),
            Biases = layer.TryGetProperty("b", out JsonElement b)
                ? new(WeightLawKind.Normal, b.GetProperty("mean").GetDouble(), Math.Sqrt(b.GetProperty("var").GetDouble()))
                : new(WeightLawKind.Constant, 0, 0),
            Response = Activation(layer.GetProperty("act")),
            Norm = layer.TryGetProperty("norm", out JsonElement norm)
                ? norm.GetString() == "layer" ? new LayerNormalization() : new BatchNormalization()
                : null,
            Keep = layer.TryGetProperty("keep", out JsonElement keep) ? keep.GetDouble() : 1,
        };
        if (!layer.TryGetProperty("residual", out _)) return dense;
        var second = new DenseSignal(units, inputs) { Weights = Weights(layer.GetProperty("w2")), Response = ResponseTable.Of(NetGen.Activation.Linear, 0, 0) };
        return new ResidualSignal([dense, second], layer.GetProperty("alpha").GetDouble());
    }

    private static WeightLaw Weights(JsonElement law)
    {
        double Number(string name) => law.GetProperty(name).GetDouble();
        return law.GetProperty("dist").GetString() switch
        {
            "normal" => new(WeightLawKind.Normal, 0, Number("std")),
            "trunc_normal2" => new(WeightLawKind.TruncatedNormal, 0, Number("std")),
            "uniform" => new(WeightLawKind.Uniform, (Number("lo") + Number("hi")) / 2, (Number("hi") - Number("lo")) / 2),
            "orthogonal" => new(WeightLawKind.Orthogonal, 0, Number("gain")),
            string other => throw new NotSupportedException(other),
            null => throw new NotSupportedException(),
        };
    }

    private static Activation Enum(string name) => name switch
    {
        "sin" => NetGen.Activation.Sine,
        "hardswish" => NetGen.Activation.HardSwish,
        _ => System.Enum.Parse<Activation>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true),
    };
}
