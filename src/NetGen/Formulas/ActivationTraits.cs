namespace NetGen.Formulas;

/// <summary>What the stages need to know of an activation besides its formula.</summary>
/// <param name="SlopeFromOutput">φ′ can be computed from the output alone; otherwise training keeps the pre-activation.</param>
/// <param name="RowWise">φ couples the units of a row (softmax), so it is no function of one number.</param>
/// <param name="ReluLike">Piecewise linear with a flat or nearly flat half: the seed's small positive bias applies.</param>
/// <param name="Parameter">Which attribute property the activation reads, or null.</param>
/// <param name="DefaultParameter">The parameter where the attribute says nothing.</param>
public sealed record ActivationTraits(
    bool SlopeFromOutput, bool RowWise = false, bool ReluLike = false, string? Parameter = null, double DefaultParameter = 0)
{
    private static readonly ActivationTraits FromOutput = new(SlopeFromOutput: true);
    private static readonly ActivationTraits FromPreActivation = new(SlopeFromOutput: false);
    private static readonly ActivationTraits Clipped = new(SlopeFromOutput: true, ReluLike: true);
    private static readonly ActivationTraits Leaky = new(SlopeFromOutput: true, ReluLike: true, Parameter: "Alpha", DefaultParameter: 0.01);
    private static readonly ActivationTraits Exponential = new(SlopeFromOutput: true, Parameter: "Alpha", DefaultParameter: 1);
    private static readonly ActivationTraits Periodic = new(SlopeFromOutput: false, Parameter: "Omega", DefaultParameter: 30);
    private static readonly ActivationTraits OverRow = new(SlopeFromOutput: true, RowWise: true);

    /// <summary>The traits of an activation.</summary>
    public static ActivationTraits Of(Activation activation) => activation switch
    {
        Activation.Relu or Activation.Relu6 => Clipped,
        Activation.LeakyRelu => Leaky,
        Activation.Elu => Exponential,
        Activation.Sine => Periodic,
        Activation.Gelu or Activation.GeluTanh or Activation.Silu or Activation.Mish or Activation.HardSwish => FromPreActivation,
        Activation.Softmax or Activation.LogSoftmax => OverRow,
        _ => FromOutput,
    };
}
