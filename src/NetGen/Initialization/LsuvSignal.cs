using System;

namespace NetGen.Initialization;

/// <summary>What enters one layer after the other, for all rows, block by block.</summary>
/// <remarks>A layer's signal is kept while it is small; behind a larger one the rows are computed anew from the last one that was kept.</remarks>
/// <param name="network">The network.</param>
/// <param name="rows">How many rows.</param>
/// <param name="mostFloats">The most floats of a block; sixteen times as many are kept.</param>
internal sealed class LsuvSignal<TNet>(TNet network, int rows, int mostFloats)
    where TNet : class, INetwork<TNet>
{
    private const int KeptBlocks = 16;

    private readonly int _block = RowBlocks.Rows(network.Layout, rows, mostFloats);
    private readonly float[][] _scratch = [[], [], []];
    private float[]? _kept, _next;
    private int _layer, _keptLayer;

    /// <summary>The standard deviation of the layer's pre-activations; not finite as soon as one of them is not.</summary>
    /// <param name="inputs">The network's inputs, the same on every call.</param>
    public double Deviation(ReadOnlySpan<float> inputs)
    {
        int units = network.Layout.Layers[_layer].Units;
        if ((long)rows * units <= (long)KeptBlocks * mostFloats) _next ??= new float[rows * units];
        var moments = new Moments();
        for (int first = 0, count; first < rows; first += count)
        {
            count = Math.Min(_block, rows - first);
            ReadOnlySpan<float> entering = Entering(inputs, first, count);
            Span<float> preActivations = Scratch(2, count * units);
            Span<float> outputs = _next is null ? Scratch(_layer % 2, count * units) : _next.AsSpan(first * units, count * units);
            network.ForwardLayer(_layer, entering, preActivations, outputs);
            moments.Add(preActivations);
            if (!double.IsFinite(moments.Deviation)) break;
        }

        return moments.Deviation;
    }

    /// <summary>Goes on to the next layer; the last call of <see cref="Deviation"/> was with the weights that stay.</summary>
    public void Advance()
    {
        _layer++;
        if (_next is not null) (_kept, _keptLayer, _next) = (_next, _layer, null);
    }

    private ReadOnlySpan<float> Entering(ReadOnlySpan<float> inputs, int first, int count)
    {
        int size = network.Layout.Layers[_keptLayer].Inputs;
        ReadOnlySpan<float> signal = (_kept ?? inputs).Slice(first * size, count * size);
        for (int layer = _keptLayer; layer < _layer; layer++)
        {
            int length = count * network.Layout.Layers[layer].Units;
            Span<float> outputs = Scratch(layer % 2, length);
            network.ForwardLayer(layer, signal, Scratch(2, length), outputs);
            signal = outputs;
        }

        return signal;
    }

    private Span<float> Scratch(int buffer, int length)
    {
        if (_scratch[buffer].Length < length) _scratch[buffer] = new float[length];
        return _scratch[buffer].AsSpan(0, length);
    }
}
