using System.Collections.Generic;
using NetGen.Generator.Model;

namespace NetGen.Generator.Planning;

/// <summary>A dense layer's place in memory and its kernels.</summary>
internal sealed record DensePlan(DenseModel Dense, int Index, int InputStride, long WeightOffset, long TransposedOffset)
    : LayerPlan(Index, InputStride, KernelShape.Pad(Dense.Outputs))
{
    public override LayerModel Model => Dense;

    /// <summary>How many inputs share a row of weights.</summary>
    public int InputsPerRow => KernelShape.FoldOf(Dense.Inputs, Dense.Outputs);

    public KernelShape Forward => new(Dense.Inputs, Dense.Outputs, InputStride, InputsPerRow);

    /// <summary>Gradients of the inputs: the gradient of the outputs times the transposed weights. The first layer needs none.</summary>
    public KernelShape? Backward => Index == 0 ? null : new(Dense.Outputs, Dense.Inputs, OutputStride, 1);

    public long BiasOffset => WeightOffset + Forward.WeightLength;

    public int TransposedStride => Backward?.WeightStride ?? 0;

    public override IEnumerable<KernelShape> ForwardShapes => [Forward];

    public override IEnumerable<KernelShape> BackwardShapes => Backward is { } backward ? [backward] : [];

    public override long ParameterCount => (long)(Dense.Inputs + 1) * Dense.Outputs;

    public override long BufferLength => Forward.WeightLength + OutputStride;

    public override long Flops => 2L * Dense.Inputs * Dense.Outputs;

    public override long ParameterEnd => BiasOffset + OutputStride;

    public override long TransposedEnd => TransposedOffset + (Backward?.WeightLength ?? 0);
}
