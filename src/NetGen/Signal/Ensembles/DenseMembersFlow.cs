using System;
using NetGen.Formulas;

namespace NetGen.Signal;

/// <summary>A fully connected layer of random weights in many networks at once.</summary>
/// <remarks>
/// Given a member's x, the pre-activations are independent, M = μ_w Σx + μ_b, q = σ_w² Σx² + σ_b². Backward, with D = Σδ² and Q = (Σδ)²
/// of the layer behind: E g² = σ_w²D + μ_w²Q for each input, but along x the weights are known: there it is Σδᵢ²aᵢ², aᵢ = (hᵢ − M)/|x|.
/// </remarks>
internal sealed class DenseMembersFlow : MembersFlow
{
    private readonly DenseSignal _layer;
    private readonly Members _input;
    private readonly MemberMoments _moments;
    private readonly double[] _fromWeights; // The share of q that comes from the weights, not from biases.

    private DenseMembersFlow(DenseSignal layer, Members input, MemberMoments moments, double[] share, LayerPrediction prediction, Members output)
        : base(prediction, output) => (_layer, _input, _moments, _fromWeights) = (layer, input, moments, share);

    /// <summary>Runs the members forward.</summary>
    public static MembersFlow Of(DenseSignal layer, Members input)
    {
        int count = input.Count;
        double m = layer.Inputs, weights = m * layer.WeightVariance, biases = layer.BiasVariance;
        double[] means = new double[count], variances = new double[count], share = new double[count];
        for (int i = 0; i < count; i++)
        {
            means[i] = (m * layer.WeightMean * input.Mean[i]) + layer.Biases.Centre;
            variances[i] = (weights * input.Square[i]) + biases;
            share[i] = variances[i] > 0 ? weights * input.Square[i] / variances[i] : 1;
        }

        double variance = Members.Average(variances), offset = MemberPredictions.Variance(means);
        if (OverflowFlow.IsReached(Members.Average(means), variance + offset)) return new OverflowMembersFlow(layer, Members.Average(means), variance, offset);
        double kurtosis = WeightShape.Kurtosis(layer, input.Concentration, variance - biases, biases);
        MemberMoments moments = MemberMoments.Of(layer.Response, means, variances, kurtosis);
        var laws = new SignalLaw[count];
        for (int i = 0; i < count; i++) laws[i] = ShapedLaw.Of(means[i], variances[i], kurtosis);
        var output = new Members(count, layer.Units, input.Depth + 1) { Source = new(laws, layer.Response) };
        bool byMean = offset * variance > MemberPredictions.Variance(variances);
        MemberDraws.Fill(output, layer.Response, moments, i => laws[i], Members.Order(byMean ? means : variances), Sphere(layer));
        LayerPrediction prediction = MemberPredictions.Of(layer, input, moments, Sphere(layer)) with
        {
            PreActivationMean = Members.Average(means),
            PreActivationVariance = variance,
            RawVariance = variance,
            OffsetVariance = offset,
        };
        return new DenseMembersFlow(layer, input, moments, share, prediction, output);
    }

    public override MemberDeltas Start()
    {
        var deltas = new MemberDeltas(_input.Count);
        for (int i = 0; i < _input.Count; i++) Set(deltas, i, _layer.Units, _layer.Units, isLast: true);
        return deltas;
    }

    public override MemberDeltas Back(MembersFlow above, MemberDeltas deltas)
    {
        var result = new MemberDeltas(_input.Count);
        double n = _layer.Units;
        for (int i = 0; i < _input.Count; i++)
        {
            BackwardShare share = above.ToInput(deltas, i);
            ResponseMoments m = _moments[i];
            double slopes = Slopes(m, Output!.Square[i]), random = n * slopes * (share.Common + share.Rest);
            double along = m.SlopeSquare;
            if (m.Square > 0 && !double.IsNaN(m.SquareSlopeSquare)) along = (m.SlopeSquare / n) + ((1 - (1 / n)) * m.SquareSlopeSquare / m.Square);
            double square = share.Copied ? share.Rest : Math.Max(0, random + ((share.Along - share.Rest) * along));
            Set(result, i, square, square + (n * (n - 1) * m.Slope * m.Slope * share.Common));
        }

        return result;
    }

    public override BackwardShare ToInput(MemberDeltas deltas, int member)
    {
        double square = _layer.WeightVariance * deltas.Square[member], along = deltas.Along[member], m = _layer.Inputs;

        // An orthogonal matrix keeps the length: what is not along x is all that is left.
        double rest = _layer.Weights.Kind == WeightLawKind.Orthogonal ? m > 1 ? Math.Max(0, ((m * square) - along) / (m - 1)) : 0 : square;
        return new(_layer.WeightMean * _layer.WeightMean * deltas.Sum[member], rest, along);
    }

    public override void Note(MemberDeltas deltas) => Prediction = MemberPredictions.WithGradient(Prediction, this, _input, deltas);

    private static double Sphere(DenseSignal layer) =>
        layer.Weights.Kind == WeightLawKind.Orthogonal ? (double)layer.Units / Math.Max(layer.Inputs, layer.Units) : 0;

    // E φ′² of a member whose units came out larger or smaller than expected: a line through both.
    private static double Slopes(in ResponseMoments m, double square)
    {
        double variance = m.Fourth - (m.Square * m.Square);
        if (!(variance > 0) || double.IsNaN(m.SquareSlopeSquare)) return m.SlopeSquare;
        double line = m.SlopeSquare + ((m.SquareSlopeSquare - (m.Square * m.SlopeSquare)) / variance * (square - m.Square));
        return Math.Max(0, Math.Min(2 * m.SlopeSquare, line));
    }

    private void Set(MemberDeltas deltas, int member, double square, double sum, bool isLast = false)
    {
        // At the last layer the errors are what they are: only behind an activation do they go with h.
        ResponseMoments m = _moments[member];
        double byInput = isLast ? 1 : m.SlopeSquareByInput / m.SlopeSquare, weights = _fromWeights[member];
        bool known = byInput >= 0 && byInput < double.PositiveInfinity;
        deltas.Square[member] = square;
        deltas.Sum[member] = sum;
        deltas.Along[member] = _layer.WeightVariance * square * (known ? (weights * byInput) + 1 - weights : 1);
    }
}
