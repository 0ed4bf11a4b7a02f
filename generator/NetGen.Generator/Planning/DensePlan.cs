using System.Collections.Generic;
using NetGen.Generator.Model;

namespace NetGen.Generator.Planning;

/// <summary>A dense layer's place in memory and its kernels.</summary>
internal sealed record DensePlan(DenseModel Dense, int Index, int InputStride, long WeightOffset, long TransposedOffset)
    : LayerPlan(Index, InputStride, KernelShape.Pad(Dense.Outputs))
{
    public override LayerModel Model => Dense;

    public KernelShape Forward => new(Dense.Inputs, Dense.Outputs, InputStride);

    /// <summary>Gradients of the inputs: the gradient of the outputs times the transposed weights. The first layer needs none.</summary>
    public KernelShape? Backward => Index == 0 ? null : new(Dense.Outputs, Dense.Inputs, OutputStride);

    public long BiasOffset => WeightOffset + ((long)Dense.Inputs * OutputStride);

    public int TransposedStride => Index == 0 ? 0 : KernelShape.Pad(Dense.Inputs);

    public override IEnumerable<KernelShape> ForwardShapes => [Forward];

    public override IEnumerable<KernelShape> BackwardShapes => Backward is { } backward ? [backward] : [];

    public override long ParameterCount => (long)(Dense.Inputs + 1) * Dense.Outputs;

    public override long BufferLength => (long)(Dense.Inputs + 1) * OutputStride;

    public override long Flops => 2L * Dense.Inputs * Dense.Outputs;

    public override long ParameterEnd => BiasOffset + OutputStride;

    public override long TransposedEnd => TransposedOffset + ((long)Dense.Outputs * TransposedStride);
}
