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
    /// <summary>Describes a layer; called by emitted code.</summary>
    /// <param name="index">Its place in the network, from 0.</param>
    /// <param name="inputs">The fan-in m.</param>
    /// <param name="units">The fan-out n.</param>
    /// <param name="activation">φ.</param>
    /// <param name="activationParameter">φ's parameter, or 0.</param>
    /// <param name="stride">See <see cref="Stride"/>.</param>
    /// <param name="inputsPerRow">See <see cref="InputsPerRow"/>.</param>
    /// <param name="weightOffset">See <see cref="WeightOffset"/>.</param>
    /// <param name="biasOffset">See <see cref="BiasOffset"/>.</param>
    /// <param name="transposedOffset">See <see cref="TransposedOffset"/>.</param>
    /// <param name="transposedStride">See <see cref="TransposedStride"/>.</param>
    /// <param name="weightLaw">The law of the weights.</param>
    /// <param name="biasLaw">The law of the biases.</param>
    /// <param name="biasValues">The biases themselves, one a unit, where a prior sets them.</param>
    public DenseLayer(
        int index, int inputs, int units, Activation activation, float activationParameter, int stride, int inputsPerRow, int weightOffset,
        int biasOffset, int transposedOffset, int transposedStride, WeightLaw weightLaw, WeightLaw biasLaw, params float[] biasValues)
        : base(
            index, inputs, units, activation, activationParameter, (inputs * units) + units,
            biasOffset + Lanes.Pad(units), transposedOffset + Lanes.Pad(units * transposedStride))
    {
        Stride = stride;
        InputsPerRow = inputsPerRow;
        WeightOffset = weightOffset;
        BiasOffset = biasOffset;
        TransposedOffset = transposedOffset;
        TransposedStride = transposedStride;
        WeightLaw = weightLaw;
        BiasLaw = biasLaw;
        BiasValues = biasValues;
    }

    /// <summary>The length of a row of weights, in floats: a multiple of 8, at least <see cref="Layer.Units"/> · <see cref="InputsPerRow"/>.</summary>
    public int Stride { get; }

    /// <summary>How many inputs share a row of weights: 1, 2 or 4, a divisor of <see cref="Layer.Inputs"/>.</summary>
    public int InputsPerRow { get; }

    /// <summary>Where the weights start in the parameter buffer, in floats.</summary>
    public int WeightOffset { get; }

    /// <summary>Where the biases start in the parameter buffer, in floats; they are padded to 16.</summary>
    public int BiasOffset { get; }

    /// <summary>Where the transposed weights, [units][inputs padded], start in their buffer; 0 for the first layer, which needs none.</summary>
    public int TransposedOffset { get; }

    /// <summary>The length of a row of the transposed weights; 0 for the first layer.</summary>
    public int TransposedStride { get; }

    /// <summary>The law the weights were drawn from.</summary>
    public WeightLaw WeightLaw { get; }

    /// <summary>The law the biases were drawn from; where a prior sets one bias per unit, its centre is their mean.</summary>
    public WeightLaw BiasLaw { get; }

    /// <summary>The biases themselves, one a unit, where a prior sets them; empty where <see cref="BiasLaw"/> does.</summary>
    public IReadOnlyList<float> BiasValues { get; }

    /// <summary>Where a weight lies in the parameter buffer.</summary>
    /// <param name="unit">The unit, from 0.</param>
    /// <param name="input">The input, from 0.</param>
    internal int WeightIndex(int unit, int input) => InputsPerRow == 1
        ? WeightOffset + (input * Stride) + unit
        : WeightOffset + (input / InputsPerRow * Stride) + (unit * InputsPerRow) + (input % InputsPerRow);
}
