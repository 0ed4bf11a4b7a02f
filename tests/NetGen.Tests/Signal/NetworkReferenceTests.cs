using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NetGen.Signal;
using Xunit;

namespace NetGen.Tests.Signal;

/// <summary>Whole networks against the reference, layer by layer and number by number.</summary>
public class NetworkReferenceTests
{
    public static TheoryData<string> Networks => Reference.Ids("networks");

    [Theory]
    [MemberData(nameof(Networks))]
    public void Prediction_AgreesWithReference(string id)
    {
        JsonElement network = Reference.Entry("networks", id), input = network.GetProperty("input"), expected = network.GetProperty("expected");
        IReadOnlyList<SignalLayer> layers = ReferenceLayers.Of(network);
        var faults = new List<string>();
        if (expected.TryGetProperty("per_x", out JsonElement points))
        {
            foreach (JsonElement point in points.EnumerateArray())
            {
                double x = point.GetProperty("x").GetDouble();
                Compare(faults, $"x = {x}: ", point, SignalPrediction.Once(layers, SignalInput.Value(x)));
            }
        }
        else
        {
            Compare(faults, "", expected, SignalPrediction.Once(layers, Input(input)));
        }

        Reference.Report(faults);
    }

    private static SignalInput Input(JsonElement input)
    {
        if (input.TryGetProperty("lo", out JsonElement low)) return SignalInput.Range(low.GetDouble(), input.GetProperty("hi").GetDouble());
        double mean = input.GetProperty("mean").GetDouble();
        return SignalInput.Normal(mean, System.Math.Sqrt(input.GetProperty("m2").GetDouble() - (mean * mean)));
    }

    private static void Compare(List<string> faults, string where, JsonElement expected, SignalPrediction prediction)
    {
        int index = 0;
        foreach (JsonElement layer in expected.GetProperty("layers").EnumerateArray())
        {
            foreach (JsonProperty number in layer.EnumerateObject())
                Reference.Compare(faults, $"{where}layer {index + 1} {number.Name}", number.Value, Number(prediction.Layers[index], number.Name));
            index++;
        }

        Assert.Equal(index, prediction.Layers.Count);
        foreach (JsonProperty number in expected.GetProperty("summary").EnumerateObject())
            Reference.Compare(faults, where + number.Name, number.Value, Summary(prediction, number.Name));
    }

    private static double Number(LayerPrediction layer, string name)
    {
        LayerPrediction inner = layer.Branch.Count > 0 ? layer.Branch[0] : layer;
        return name switch
        {
            "M" => inner.PreActivationMean,
            "q" => inner.PreActivationVariance,
            "q_raw" => inner.RawVariance,
            "act_mean" => inner.ActivationMean,
            "act_m2" => inner.ActivationSquare,
            "dphi_mean" => inner.MeanSlope,
            "dphi_m2" => inner.SlopeSquare,
            "low_grad_frac" => inner.LowGradientShare,
            "inactive" => inner.InactiveShare,
            "layer_dead_prob" => System.Math.Pow(inner.InactiveShare, inner.Layer.Units),
            "v_in" => layer.InputSquare,
            "v_out" => layer.OutputSquare,
            "jac_gain" => layer.Gain,
            "var_map_slope" => layer.VarianceSlope,
            "delta_m2" => layer.DeltaSquare,
            "w_grad_m2" => layer.WeightGradientSquare,
            "v_rel_std" => layer.Spread,
            "branch_gain" => layer.Gain - 1,
            "grad_x_in" => layer.InputGradient,
            "grad_x_out" => layer.DeltaSquare,
            _ => throw new System.NotSupportedException(name),
        };
    }

    private static double Summary(SignalPrediction prediction, string name)
    {
        LayerPrediction first = prediction.Layers[0], last = prediction.Layers[^1];
        return name switch
        {
            "forward_v_ratio" or "forward_var_ratio" => last.OutputSquare / first.InputSquare,
            "delta_var_ratio_first_last" => first.DeltaSquare / last.DeltaSquare,
            "delta_norm2_ratio_first_last" => prediction.GradientRatio(0, prediction.Layers.Count - 1),
            "max_low_grad_frac" => prediction.Layers.Max(layer => double.IsNaN(layer.LowGradientShare) ? 0 : layer.LowGradientShare),
            "network_dead_prob_single_input" => prediction.SilentProbability,
            "ntk_trace_per_output_unit_delta1" => prediction.TangentTrace,
            "backward_var_ratio" => first.InputGradient / last.DeltaSquare,
            _ => throw new System.NotSupportedException(name),
        };
    }
}
