using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NetGen.Formulas;
using NetGen.Signal;
using Xunit;

namespace NetGen.Tests.Signal;

/// <summary>The engine's parts against the reference: averages, gains, correlations, dead units, heads, slopes.</summary>
public class FunctionReferenceTests
{
    public static TheoryData<string> Moments => Reference.Ids("activation_moments");

    public static TheoryData<string> Gains => Reference.Ids("activation_gain_table");

    public static TheoryData<string> Correlations => Reference.Ids("correlation_map");

    public static TheoryData<string> DeadOnBatch => Reference.Ids("dead_on_batch_relu_he");

    public static TheoryData<string> DeadOnLine => Reference.Ids("dead_first_layer_1d");

    public static TheoryData<string> DeadNetworks => Reference.Ids("network_dead_narrow");

    public static TheoryData<string> SoftmaxLosses => Reference.Ids("softmax_initial_loss");

    public static TheoryData<string> SigmoidLosses => Reference.Ids("sigmoid_initial_bce");

    public static TheoryData<string> Tangents => Reference.Ids("tangent_1d");

    [Theory]
    [MemberData(nameof(Moments))]
    public void Moments_AgreeWithReference(string id) => Check("activation_moments", id, entry =>
    {
        ResponseMoments moments = ReferenceLayers.Activation(entry.GetProperty("act"))
            .Moments(SignalLaw.Gaussian(Number(entry, "M"), Number(entry, "q")));
        return new()
        {
            ["phi_mean"] = moments.Mean,
            ["phi_m2"] = moments.Square,
            ["phi_m4"] = moments.Fourth,
            ["dphi_mean"] = moments.Slope,
            ["dphi_m2"] = moments.SlopeSquare,
            ["dm2_dq"] = moments.SquareByVariance,
            ["low_grad_frac"] = moments.LowGradient,
        };
    });

    [Theory]
    [MemberData(nameof(Gains))]
    public void Gains_AgreeWithReference(string id) => Check("activation_gain_table", id, entry =>
    {
        Response response = ReferenceLayers.Activation(entry.GetProperty("act"));
        ActivationGains gains = ActivationGains.Of(response);
        return new()
        {
            ["E_phi"] = gains.Moments.Mean,
            ["E_phi2"] = gains.Moments.Square,
            ["E_dphi2"] = gains.Moments.SlopeSquare,
            ["gain_fwd"] = gains.Forward,
            ["gain_bwd"] = gains.Backward,
            ["chi_at_gain_fwd"] = gains.Chi,
            ["var_map_slope_at_gain_fwd"] = gains.VarianceSlope,
            ["chi_batchnorm"] = gains.ChiBatchNorm,
            ["chi_layernorm"] = gains.Chi,
            ["low_grad_D"] = ((ElementwiseResponse)response).ReferenceSlope,
        };
    });

    [Theory]
    [MemberData(nameof(Gains))]
    public void LowGradientIntervals_AgreeWithReference(string id)
    {
        JsonElement entry = Reference.Entry("activation_gain_table", id);
        if (entry.GetProperty("act").GetProperty("name").GetString() == "sin") return; // Periodic: the set is not defined.
        var set = new LowGradientSet((ElementwiseResponse)ReferenceLayers.Activation(entry.GetProperty("act")));
        var expected = entry.GetProperty("low_grad_intervals").EnumerateArray().ToArray();
        Assert.Equal(expected.Length, set.Intervals.Count);
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(Bound(expected[i][0], double.NegativeInfinity), set.Intervals[i].Low, 1e-10);
            Assert.Equal(Bound(expected[i][1], double.PositiveInfinity), set.Intervals[i].High, 1e-10);
        }
    }

    [Theory]
    [MemberData(nameof(Correlations))]
    public void CorrelationMap_AgreesWithReference(string id) => Check("correlation_map", id, entry =>
    {
        Response response = ReferenceLayers.Activation(entry.GetProperty("act"));
        double mean = Number(entry, "M"), q = Number(entry, "q"), product = response.Product(mean, q, Number(entry, "c") * q);
        return new()
        {
            ["E_phi1_phi2"] = product,
            ["corr_of_second_moment"] = product / response.Moments(SignalLaw.Gaussian(mean, q)).Square,
        };
    });

    [Theory]
    [MemberData(nameof(DeadOnBatch))]
    public void DeadOnBatch_AgreesWithReference(string id) => Check("dead_on_batch_relu_he", id, entry =>
    {
        // The correlation comes from the engine's own recursion, through as many layers as the entry says.
        int depth = entry.GetProperty("layer").GetInt32();
        var layer = new DenseSignal(100, 100)
        {
            Weights = new(WeightLawKind.Normal, 0, Math.Sqrt(2.0 / 100)),
            Response = ResponseTable.Of(Activation.Relu, 0, 100),
        };
        LayerPrediction last = SignalPrediction.Once([.. Enumerable.Repeat(layer, depth)], SignalInput.Standard, correlate: true).Layers[^1];
        return new()
        {
            ["c_preact"] = last.Correlation,
            ["dead_prob"] = DeadUnits.OnBatch(last.PreActivationMean, last.PreActivationVariance, last.Correlation, entry.GetProperty("K").GetInt32()),
        };
    });

    [Theory]
    [MemberData(nameof(DeadOnLine))]
    public void DeadOnRange_AgreesWithReference(string id) => Check("dead_first_layer_1d", id, entry =>
    {
        bool uniform = entry.GetProperty("dist").GetString() == "uniform";
        var layer = new DenseSignal(1, 100)
        {
            Weights = new(uniform ? WeightLawKind.Uniform : WeightLawKind.Normal, 0, Number(entry, "scale")),
            Biases = new(WeightLawKind.Constant, Number(entry, "b"), 0),
            Response = ResponseTable.Of(Activation.Relu, 0, 100),
        };
        return new() { ["dead_prob"] = DeadOnRange.Probability(layer, Number(entry, "lo"), Number(entry, "hi")) };
    });

    [Theory]
    [MemberData(nameof(DeadNetworks))]
    public void DeadNetwork_AgreesWithReference(string id) => Check("network_dead_narrow", id, entry => new()
    {
        ["prob_dead_for_given_input"] = DeadUnits.Network(0.5, entry.GetProperty("width").GetInt32(), entry.GetProperty("hidden_layers").GetInt32()),
    });

    [Theory]
    [MemberData(nameof(SoftmaxLosses))]
    public void SoftmaxLoss_AgreesWithReference(string id) => Check("softmax_initial_loss", id, entry => new()
    {
        ["expected_ce"] = SoftmaxHead.InitialLoss(entry.GetProperty("classes").GetInt32(), Number(entry, "logit_var")),
    });

    [Theory]
    [MemberData(nameof(SigmoidLosses))]
    public void SigmoidLoss_AgreesWithReference(string id) => Check("sigmoid_initial_bce", id, entry => new()
    {
        ["expected_bce"] = SigmoidHead.InitialLoss(Number(entry, "bias"), Number(entry, "logit_var"), Number(entry, "positive_rate")),
        ["entropy_floor"] = SigmoidHead.Entropy(Number(entry, "positive_rate")),
    });

    [Theory]
    [MemberData(nameof(Tangents))]
    public void InputSlope_AgreesWithReference(string id) => Check("tangent_1d", id, entry =>
    {
        IReadOnlyList<SignalLayer> layers = SineNet.Layers(entry.GetProperty("init").GetString()!, Number(entry, "bias_hidden"));
        InputSlope slope = InputSlope.At(layers, Number(entry, "x"));
        return new()
        {
            ["out_var"] = slope.Variance,
            ["out_cov_f_df"] = slope.Product,
            ["dfdx_m2"] = slope.SlopeSquare,
            ["length_scale"] = slope.LengthScale,
        };
    });

    private static double Number(JsonElement entry, string name) => entry.GetProperty(name).GetDouble();

    private static double Bound(JsonElement bound, double open) => bound.ValueKind == JsonValueKind.Null ? open : bound.GetDouble();

    private static void Check(string list, string id, Func<JsonElement, Dictionary<string, double>> compute)
    {
        JsonElement entry = Reference.Entry(list, id);
        var faults = new List<string>();
        foreach ((string name, double actual) in compute(entry)) Reference.Compare(faults, name, entry.GetProperty(name), actual);
        Reference.Report(faults);
    }
}
