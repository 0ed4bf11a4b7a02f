using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>A layer that copies: unit i is φ(g·xᵢ + b) as long as there are inputs, then φ(b), so that a unit's law is the copied one's.</summary>
/// <remarks>Both slopes of a unit belong to one number: E (φ′f′)² of the function of both, where independent layers have the product of averages.</remarks>
internal sealed class IdentityMembersFlow : MembersFlow
{
    private readonly DenseSignal _layer;
    private readonly Members _input;
    private readonly MemberMoments _copied, _alone;
    private readonly double _share, _restSlope;

    private MemberMoments? _straight; // Of the last layer, whose errors stand before its activation: f alone, times g.

    private IdentityMembersFlow(
        DenseSignal layer, Members input, (MemberMoments Both, MemberMoments Alone) moments, double restSlope, LayerPrediction prediction, Members output)
        : base(prediction, output)
    {
        (_layer, _input, _copied, _alone) = (layer, input, moments.Both, moments.Alone);
        (_share, _restSlope) = (Share(layer), restSlope);
    }

    /// <summary>Runs the members forward.</summary>
    public static MembersFlow Of(DenseSignal layer, Members input)
    {
        double gain = layer.Weights.Spread, bias = layer.Biases.Centre, share = Share(layer), mean = share * gain * Members.Average(input.Mean) + bias;
        double square = share * gain * gain * Members.Average(input.Square), variance = Math.Max(0, square - ((mean - bias) * (mean - bias)));
        if (OverflowFlow.IsReached(mean, square)) return new OverflowMembersFlow(layer, mean, variance, 0);
        var outer = (ElementwiseResponse)layer.Response;
        var inner = (ElementwiseResponse)input.Source!.Response;
        var both = new ComposedResponse(outer, gain, bias, inner);
        MemberMoments copied = MemberMoments.Of(both, input.Source!.Laws, input.Count);
        MemberMoments alone = MemberMoments.Of(new OuterSlope(outer, gain, bias, inner), input.Source!.Laws, input.Count);
        double rest = outer.Evaluate(bias, out double slope);
        Members output = Draw(layer, input, both, copied, rest);
        LayerPrediction prediction = Predict(layer, input, output, copied, alone, (rest, slope)) with
        {
            PreActivationMean = mean, PreActivationVariance = variance, RawVariance = variance,
        };
        return new IdentityMembersFlow(layer, input, (copied, alone), slope, prediction, output);
    }

    public override MemberDeltas Start()
    {
        var deltas = new MemberDeltas(_input.Count);
        for (int i = 0; i < _input.Count; i++) (deltas.Square[i], deltas.Sum[i]) = (_layer.Units, _layer.Units);
        var linear = new PiecewiseLinearResponse([], [_layer.Weights.Spread], 0);
        var inner = (ElementwiseResponse)_input.Source!.Response;
        _straight = MemberMoments.Of(new ComposedResponse(linear, 1, 0, inner), _input.Source!.Laws, _input.Count);
        return deltas;
    }

    public override MemberDeltas Back(MembersFlow above, MemberDeltas deltas)
    {
        var result = new MemberDeltas(_input.Count);
        double n = _layer.Units;
        for (int i = 0; i < _input.Count; i++)
        {
            BackwardShare share = above.ToInput(deltas, i);
            double slopes = (_share * _alone[i].SlopeSquare) + ((1 - _share) * _restSlope * _restSlope);
            double mean = (_share * _alone[i].Slope) + ((1 - _share) * _restSlope);
            result.Square[i] = share.Copied ? share.Rest : Math.Max(0, (n * slopes * (share.Common + share.Rest)) + ((share.Along - share.Rest) * slopes));
            result.Sum[i] = result.Square[i] + (n * (n - 1) * mean * mean * share.Common);
        }

        return result;
    }

    // Σδ² at the layer before, straight away: its slope and this layer's belong to the same number.
    public override BackwardShare ToInput(MemberDeltas deltas, int member)
    {
        if (_straight is { } straight) return new(0, deltas.Square[member] * _share * straight[member].SlopeSquare, 0, Copied: true);
        double slopes = (_share * _alone[member].SlopeSquare) + ((1 - _share) * _restSlope * _restSlope);
        double factor = slopes > 0 ? _share * _copied[member].SlopeSquare / slopes : 0;
        return new(0, deltas.Square[member] * factor, 0, Copied: true);
    }

    public override void Note(MemberDeltas deltas) => Prediction = MemberPredictions.WithGradient(Prediction, this, _input, deltas);

    private static double Share(DenseSignal layer) => (double)Math.Min(layer.Inputs, layer.Units) / layer.Units;

    private static Members Draw(DenseSignal layer, Members input, ComposedResponse both, MemberMoments copied, double rest)
    {
        var output = new Members(input.Count, layer.Units, input.Depth + 1) { Source = Share(layer) < 1 ? null : input.Source! with { Response = both } };
        double share = Share(layer);
        for (int i = 0; i < input.Count; i++)
        {
            // A member larger than expected stays so.
            double expected = input.Source!.Response.Moments(input.Source!.Law(i)).Square, factor = expected > 0 ? input.Square[i] / expected : 1;
            output.Square[i] = (share * copied[i].Square * factor) + ((1 - share) * rest * rest);
            output.Mean[i] = (share * copied[i].Mean * Math.Sqrt(factor)) + ((1 - share) * rest);
        }

        if (output.Units is { } units && input.Units is { } sources) Copy(layer, output, units, input, sources);
        else output.Concentration = Math.Min(1, copied.Average(m => m.Fourth / (m.Square * m.Square)) / (output.Width * share));
        if (!(output.Concentration > 0)) output.Concentration = 1;
        return output;
    }

    private static void Copy(DenseSignal layer, Members output, double[] units, Members input, double[] sources)
    {
        for (int member = 0; member < output.Count; member++)
        {
            for (int i = 0; i < output.Width; i++)
            {
                double x = i < input.Width ? sources[(member * input.Width) + i] : 0;
                units[(member * output.Width) + i] = (layer.Weights.Spread * x) + layer.Biases.Centre;
            }

            layer.Response.Apply(units, member * output.Width, output.Width);
        }

        output.Summarise();
    }

    private static LayerPrediction Predict(
        DenseSignal layer, Members input, Members output, MemberMoments copied, MemberMoments alone, (double Value, double Slope) rest)
    {
        double share = Share(layer), gain = layer.Weights.Spread, square = Members.Average(output.Square);
        double Blend(double one, double other) => (share * one) + ((1 - share) * other);
        double low = Math.Abs(rest.Slope) < Response.LowShare * ((ElementwiseResponse)layer.Response).ReferenceSlope ? 1 : 0;
        return new()
        {
            Layer = layer,
            FromInput = share * gain * gain * Members.Average(input.Square),
            InputSquare = Members.Average(input.Square),
            ActivationMean = Members.Average(output.Mean),
            ActivationSquare = square,
            OutputSquare = square,
            MeanSlope = Blend(alone.Average(m => m.Slope), rest.Slope),
            SlopeSquare = Blend(alone.Average(m => m.SlopeSquare), rest.Slope * rest.Slope),
            MeanSlopeSize = Blend(alone.Average(m => m.SlopeSize), Math.Abs(rest.Slope)),
            LowGradientShare = Blend(alone.Average(m => m.LowGradient), low),
            InactiveShare = ((ElementwiseResponse)layer.Response).BendsAtZero
                ? Blend(alone.Average(m => m.Inactive), layer.Biases.Centre <= 0 ? 1 : 0)
                : double.NaN,
            SilentProbability = 0,
            Gain = (double)Math.Min(layer.Inputs, layer.Units) / layer.Units * gain * gain * alone.Average(m => m.SlopeSquare),
            VarianceSlope = double.NaN,
            Spread = Math.Sqrt(MemberPredictions.Variance(output.Square)) / square,
        };
    }
}
