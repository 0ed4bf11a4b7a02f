using System;

namespace NetGen;

/// <summary>One layer's parameters in their logical shape; a view, not a copy.</summary>
public readonly struct LayerView
{
    private readonly NetworkParameters _parameters;
    private readonly int _layer;

    /// <summary>A view of a layer.</summary>
    /// <param name="parameters">The network's parameters.</param>
    /// <param name="layer">The layer's place, from 0.</param>
    public LayerView(NetworkParameters parameters, int layer)
    {
        _parameters = parameters;
        _layer = layer;
    }

    /// <summary>The weights, [units, inputs].</summary>
    public WeightView Weights => _parameters.Weights(_layer);

    /// <summary>The biases, one a unit.</summary>
    public Span<float> Biases => _parameters.Biases(_layer);
}
