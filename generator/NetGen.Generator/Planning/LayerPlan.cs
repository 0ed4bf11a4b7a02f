using System.Collections.Generic;
using NetGen.Generator.Model;

namespace NetGen.Generator.Planning;

/// <summary>Where a layer's numbers lie: in the parameters, in the transposed copy and in the training scratch.</summary>
/// <param name="Index">The layer's place, from 0.</param>
/// <param name="InputStride">The floats from one row of its inputs to the next.</param>
/// <param name="OutputStride">The floats from one row of its outputs to the next.</param>
internal abstract record LayerPlan(int Index, int InputStride, int OutputStride)
{
    public abstract LayerModel Model { get; }

    /// <summary>The kernels that running it forward needs.</summary>
    public abstract IEnumerable<KernelShape> ForwardShapes { get; }

    /// <summary>The kernels that sending its gradient to the layer before needs.</summary>
    public abstract IEnumerable<KernelShape> BackwardShapes { get; }

    public abstract long ParameterCount { get; }

    /// <summary>The floats of the parameter buffer that the layer takes, padding included.</summary>
    public abstract long BufferLength { get; }

    /// <summary>The multiplications and additions of one prediction, activations left out.</summary>
    public abstract long Flops { get; }

    public abstract long ParameterEnd { get; }

    public abstract long TransposedEnd { get; }

    /// <summary>Where training keeps the outputs of a block of rows.</summary>
    public long KeptOutputs { get; set; }

    /// <summary>Where training keeps the pre-activations, when the slope needs them; equal to <see cref="KeptOutputs"/> when it doesn't.</summary>
    public long KeptPreActivations { get; set; }

    public bool KeepsPreActivations => KeptOutputs != KeptPreActivations;
}
