using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>The parameters of one network: a flat buffer, aligned to 64 bytes, and nothing else.</summary>
public sealed class NetworkParameters
{
    private readonly float[] _array;
    private readonly int _start;

    /// <summary>Allocates zeroed parameters for a layout.</summary>
    /// <param name="layout">The network's layout.</param>
    public NetworkParameters(NetworkLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Layout = layout;
        (_array, _start) = AlignedBuffer.Allocate(layout.BufferLength);
    }

    /// <summary>The layout the buffer follows.</summary>
    public NetworkLayout Layout { get; }

    /// <summary>The whole buffer, padding included.</summary>
    public Span<float> Buffer => _array.AsSpan(_start, Layout.BufferLength);

    /// <summary>The first float of the buffer; for emitted code.</summary>
    public ref float Start
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _start);
    }

    /// <summary>The weights of a layer, by unit and input.</summary>
    /// <param name="layer">The layer's place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public WeightView Weights(int layer) => new(this, At(layer));

    /// <summary>The biases of a layer, one a unit.</summary>
    /// <param name="layer">The layer's place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public Span<float> Biases(int layer)
    {
        DenseLayer at = At(layer);
        return Buffer.Slice(at.BiasOffset, at.Units);
    }

    private DenseLayer At(int layer)
    {
        if ((uint)layer >= (uint)Layout.Layers.Count)
            throw new ArgumentOutOfRangeException(nameof(layer), layer, $"{Layout.Name} has {Layout.Layers.Count} layers, counted from 0.");
        return Layout.Layers[layer] as DenseLayer
            ?? throw new ArgumentOutOfRangeException(nameof(layer), layer, $"Layer {layer} of {Layout.Name} has no weights.");
    }
}
