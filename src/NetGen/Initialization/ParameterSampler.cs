using System;
using System.Runtime.CompilerServices;
using NetGen.Formulas;

namespace NetGen.Initialization;

/// <summary>Draws a network's parameters from the laws of its layout; the emitted constructor calls it.</summary>
/// <remarks>
/// Weights are drawn unit by unit, in the order of the inputs, and every layer has two streams of the seed: padding, other layers and
/// the other half of the layer have no part in a weight's bits.
/// </remarks>
public static class ParameterSampler
{
    /// <summary>Draws all weights and biases anew.</summary>
    /// <param name="parameters">The parameters; overwritten.</param>
    /// <param name="seed">Any number: the same seed gives the same bits on every machine.</param>
    public static void Initialize(NetworkParameters parameters, long seed)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        foreach (Layer layer in parameters.Layout.Layers)
        {
            if (layer is not DenseLayer dense) continue;
            SampleWeights(parameters.Weights(dense.Index), dense.WeightLaw, new SeededRandom(seed, 2L * dense.Index));
            SampleBiases(parameters.Biases(dense.Index), dense, new SeededRandom(seed, (2L * dense.Index) + 1));
        }
    }

    internal static void SampleWeights(WeightView weights, WeightLaw law, SeededRandom random)
    {
        if (law.Kind == WeightLawKind.Orthogonal)
        {
            OrthogonalMatrix.Fill(weights, law.Spread, random);
            return;
        }

        float[] unit = new float[weights.Inputs];
        for (int u = 0; u < weights.Units; u++)
        {
            if (law.Kind == WeightLawKind.Identity) Diagonal(unit, u, (float)law.Spread);
            else Draw(law, ref random, unit);
            if (law.Kind == WeightLawKind.Sparse) Thin(unit, law.ZerosPerUnit(unit.Length), ref random);
            weights.SetUnit(u, unit);
        }
    }

    private static void SampleBiases(Span<float> biases, DenseLayer layer, SeededRandom random)
    {
        if (layer.BiasValues.Count == 0) Draw(layer.BiasLaw, ref random, biases);
        for (int u = 0; u < layer.BiasValues.Count; u++) biases[u] = layer.BiasValues[u];
    }

    private static void Diagonal(Span<float> unit, int place, float value)
    {
        unit.Clear();
        if (place < unit.Length) unit[place] = value;
    }

    // Compiled in full at once: a program's first network draws all its numbers before the runtime would get round to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Draw(WeightLaw law, ref SeededRandom random, Span<float> unit)
    {
        foreach (ref float weight in unit) weight = Draw(law, ref random);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Draw(WeightLaw law, ref SeededRandom random) => law.Kind switch
    {
        WeightLawKind.Normal or WeightLawKind.Sparse => (float)(law.Centre + (law.Spread * random.NextNormal())),
        WeightLawKind.TruncatedNormal => (float)(law.Centre + (law.Spread * Truncated(ref random) / WeightLaw.TruncatedDeviation)),
        WeightLawKind.Uniform => (float)(law.Centre + (law.Spread * ((2 * random.NextDouble()) - 1))),
        _ => (float)law.Centre,
    };

    private static double Truncated(ref SeededRandom random)
    {
        double z;
        do
        {
            z = random.NextNormal();
        }
        while (Math.Abs(z) > 2);
        return z;
    }

    // The first steps of a Fisher–Yates shuffle choose which weights become zero.
    private static void Thin(Span<float> unit, int zeros, ref SeededRandom random)
    {
        Span<int> places = new int[unit.Length];
        for (int i = 0; i < places.Length; i++) places[i] = i;
        for (int i = 0; i < zeros; i++)
        {
            int other = i + random.NextInt(places.Length - i);
            (places[i], places[other]) = (places[other], places[i]);
            unit[places[i]] = 0;
        }
    }
}
