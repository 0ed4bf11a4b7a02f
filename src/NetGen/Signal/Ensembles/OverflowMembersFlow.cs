namespace NetGen.Signal;

/// <summary>A layer whose pre-activations are too large to go on with, on average over networks.</summary>
internal sealed class OverflowMembersFlow(SignalLayer layer, double mean, double variance, double offset) : MembersFlow(
    new LayerPrediction { Layer = layer, PreActivationMean = mean, PreActivationVariance = variance, OffsetVariance = offset, Overflows = true }, null)
{
    public override MemberDeltas Start() => new(0);

    public override MemberDeltas Back(MembersFlow above, MemberDeltas deltas) => deltas;

    public override BackwardShare ToInput(MemberDeltas deltas, int member) => new(double.NaN, double.NaN, double.NaN);

    public override void Note(MemberDeltas deltas)
    {
    }
}
