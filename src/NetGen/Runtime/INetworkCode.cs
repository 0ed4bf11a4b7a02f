namespace NetGen.Runtime;

/// <summary>A network's emitted forward pass, as a type argument: the JIT compiles <see cref="Predictor"/> anew for each, its numbers as constants.</summary>
/// <remarks>References into buffers of known length: <see cref="Predictor"/> checks lengths once, the kernels never.</remarks>
public interface INetworkCode
{
    /// <summary>The length of one input.</summary>
    static abstract int InputSize { get; }

    /// <summary>The length of one output.</summary>
    static abstract int OutputSize { get; }

    /// <summary>The longest padded row of a layer's outputs.</summary>
    static abstract int RowStride { get; }

    /// <summary>The padded length of the last layer's outputs.</summary>
    static abstract int OutputStride { get; }

    /// <summary>The rows of a block: so few that its outputs stay in the cache from one layer to the next.</summary>
    static abstract int BlockRows { get; }

    /// <summary>Runs one row through all layers; returns where the outputs are.</summary>
    /// <param name="parameters">The first parameter.</param>
    /// <param name="input">The first of <see cref="InputSize"/> floats.</param>
    /// <param name="a">Scratch for one padded row.</param>
    /// <param name="b">Scratch for one padded row.</param>
    static abstract ref float Row(ref float parameters, ref float input, ref float a, ref float b);

    /// <summary>Runs several rows through all layers; returns where the outputs are.</summary>
    /// <param name="parameters">The first parameter.</param>
    /// <param name="input">The first of rows · <see cref="InputSize"/> floats.</param>
    /// <param name="rows">How many rows, at most <see cref="BlockRows"/>.</param>
    /// <param name="a">Scratch for as many padded rows.</param>
    /// <param name="b">Scratch for as many padded rows.</param>
    static abstract ref float Rows(ref float parameters, ref float input, int rows, ref float a, ref float b);

    /// <summary>Runs one layer on one row, to its pre-activations and its outputs.</summary>
    /// <param name="layer">The layer's place, from 0.</param>
    /// <param name="parameters">The first parameter.</param>
    /// <param name="input">The layer's input.</param>
    /// <param name="preActivations">A padded row, written.</param>
    /// <param name="outputs">A padded row, written.</param>
    static abstract void Layer(int layer, ref float parameters, ref float input, ref float preActivations, ref float outputs);
}
