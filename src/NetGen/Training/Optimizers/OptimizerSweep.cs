using System;

namespace NetGen;

/// <summary>A run of parameters that one step changes, with one weight decay.</summary>
/// <remarks>All spans have one length, a multiple of 16; where a row is padded, parameter and gradient are 0 and must stay so.</remarks>
public readonly ref struct OptimizerSweep
{
    internal OptimizerSweep(Span<float> parameters, ReadOnlySpan<float> gradient, int start, double weightDecay)
    {
        Parameters = parameters;
        Gradient = gradient;
        Start = start;
        WeightDecay = weightDecay;
    }

    /// <summary>The parameters; read and overwritten.</summary>
    public Span<float> Parameters { get; }

    /// <summary>The gradient, after clipping; every value is finite.</summary>
    public ReadOnlySpan<float> Gradient { get; }

    /// <summary>Where the run starts in the parameter buffer, and so in the state's buffers, in floats; a multiple of 16.</summary>
    public int Start { get; }

    /// <summary>The optimiser's weight decay, or 0 where the run is spared.</summary>
    public double WeightDecay { get; }
}
