using System;

namespace NetGen;

/// <summary>What every emitted network can do.</summary>
public interface INetwork
{
    /// <summary>The declaration: layers, shapes, laws.</summary>
    NetworkLayout Layout { get; }

    /// <summary>The weights and biases.</summary>
    NetworkParameters Parameters { get; }

    /// <summary>Computes the output of one sample. Any number of threads may call it at once.</summary>
    /// <param name="input">InputSize floats.</param>
    /// <param name="output">OutputSize floats, written; it may overlap <paramref name="input"/>.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    void Predict(ReadOnlySpan<float> input, Span<float> output);

    /// <summary>Computes the outputs of several samples, to the same bits as <see cref="Predict"/> on each.</summary>
    /// <param name="inputs">Row-major [rows, InputSize].</param>
    /// <param name="outputs">Row-major [rows, OutputSize], written; it must not overlap <paramref name="inputs"/>.</param>
    /// <exception cref="ArgumentException">The lengths are no whole number of rows, do not agree, or the spans overlap.</exception>
    void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs);
}

/// <summary>What the trainer and the data-dependent initialisers need of an emitted network; users seldom call it.</summary>
/// <typeparam name="TSelf">The network itself.</typeparam>
public interface INetwork<TSelf> : INetwork
    where TSelf : class, INetwork<TSelf>
{
    /// <summary>The declaration, without an instance.</summary>
    static abstract NetworkLayout Declaration { get; }

    /// <summary>How many rows one call of <see cref="Backpropagate"/> takes at most: fixed by the shape, so that sums have one order.</summary>
    static abstract int BlockRows { get; }

    /// <summary>The floats of scratch that <see cref="Backpropagate"/> and <see cref="Evaluate"/> need.</summary>
    static abstract int ScratchLength { get; }

    /// <summary>Copies the weights of every layer but the first, transposed, for <see cref="Backpropagate"/>.</summary>
    /// <param name="parameters">The first float of the parameter buffer.</param>
    /// <param name="transposed">The first of <see cref="NetworkLayout.TransposedLength"/> floats.</param>
    static abstract void Transpose(ref float parameters, ref float transposed);

    /// <summary>Runs one block of rows forward and backward and writes its gradient, or adds it.</summary>
    /// <param name="block">The rows and the buffers.</param>
    /// <returns>The sum of the rows' losses, before <see cref="TrainingBlock.Scale"/>.</returns>
    static abstract double Backpropagate(in TrainingBlock block);

    /// <summary>Runs one block of rows forward.</summary>
    /// <param name="block">The rows and the buffers; gradient and transposed weights are not used.</param>
    /// <returns>The sum of the rows' losses, before <see cref="TrainingBlock.Scale"/>.</returns>
    static abstract double Evaluate(in TrainingBlock block);

    /// <summary>Runs a single layer on several rows, for looking at the signal inside the network.</summary>
    /// <param name="layer">The layer's place, from 0.</param>
    /// <param name="inputs">Row-major [rows, the layer's inputs], not padded.</param>
    /// <param name="preActivations">Row-major [rows, units], written: h = xW + b.</param>
    /// <param name="outputs">Row-major [rows, units], written: φ(h).</param>
    /// <exception cref="ArgumentException">The lengths do not agree.</exception>
    void ForwardLayer(int layer, ReadOnlySpan<float> inputs, Span<float> preActivations, Span<float> outputs);
}
