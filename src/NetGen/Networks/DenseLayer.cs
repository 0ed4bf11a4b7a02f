using System.Collections.Generic;
using NetGen.Formulas;
using NetGen.Numerics;

namespace NetGen;

/// <summary>One fully connected layer: its laws, and where its parameters lie.</summary>
/// <remarks>
/// Weights lie input-major, [inputs][units padded to 8 or 16 lanes], so that one input is broadcast against a run of units. Where the units
/// are few, a row has room for several inputs, [inputs / <see cref="InputsPerRow"/>][units][<see cref="InputsPerRow"/>]. The padding is
/// zero and stays zero: a gradient's padding is zero, too.
/// </remarks>
public sealed record DenseLayer : Layer
{
    /// <summary>The length of a padded row of weights, in floats: a multiple of 8, at least <see cref="Layer.Units"/>.</summary>
    public required int Stride { get; init; }

    /// <summary>How many inputs share a row of weights: 1, 2 or 4, a divisor of <see cref="Layer.Inputs"/>.</summary>
    public int InputsPerRow { get; init; } = 1;

    /// <summary>Where the weights start in the parameter buffer, in floats.</summary>
    public required int WeightOffset { get; init; }

    /// <summary>Where the biases start in the parameter buffer, in floats.</summary>
    public required int BiasOffset { get; init; }

    /// <summary>Where the transposed weights, [units][inputs padded], start in their buffer; 0 for the first layer, which needs none.</summary>
    public int TransposedOffset { get; init; }

    /// <summary>The length of a row of the transposed weights; 0 for the first layer.</summary>
    public int TransposedStride { get; init; }

    /// <summary>The law the weights were drawn from.</summary>
    public required WeightLaw WeightLaw { get; init; }

    /// <summary>The law the biases were drawn from; where a prior sets one bias per unit, its centre is their mean.</summary>
    public required WeightLaw BiasLaw { get; init; }

    /// <summary>The biases themselves, one a unit, where a prior sets them; empty where <see cref="BiasLaw"/> does.</summary>
    public IReadOnlyList<float> BiasValues { get; init; } = [];

    /// <inheritdoc/>
    public override int ParameterCount => (Inputs * Units) + Units;

    /// <inheritdoc/>
    public override int ParameterEnd => BiasOffset + ((Units + Lanes.Virtual - 1) / Lanes.Virtual * Lanes.Virtual);

    /// <inheritdoc/>
    public override int TransposedEnd => TransposedOffset + (((Units * TransposedStride) + Lanes.Virtual - 1) / Lanes.Virtual * Lanes.Virtual);

    /// <summary>Where a weight lies in the parameter buffer.</summary>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="input">The input, from 0.</param>
    internal int WeightIndex(int unit, int input) => InputsPerRow == 1
        ? WeightOffset + (input * Stride) + unit
        : WeightOffset + (input / InputsPerRow * Stride) + (unit * InputsPerRow) + (input % InputsPerRow);
}
