using System;
using NetGen.Formulas;
using NetGen.Initialization;
using NetGen.Signal;

namespace NetGen.Simulation;

/// <summary>Draws from the distributions of weights and biases.</summary>
internal static class DrawnWeights
{
    /// <summary>Fills a layer's weights, unit by unit.</summary>
    public static void Fill(double[] weights, DenseSignal layer, ref SeededRandom random)
    {
        WeightLaw law = layer.Weights;
        switch (law.Kind)
        {
            case WeightLawKind.Orthogonal:
                Orthogonal(weights, layer, ref random);
                return;
            case WeightLawKind.Identity:
                Array.Clear(weights);
                for (int i = 0; i < Math.Min(layer.Inputs, layer.Units); i++) weights[(i * layer.Inputs) + i] = law.Spread;
                return;
            default:
                for (int i = 0; i < weights.Length; i++) weights[i] = One(law, ref random);
                if (law.Kind == WeightLawKind.Sparse) Thin(weights, layer, ref random);
                return;
        }
    }

    /// <summary>One number.</summary>
    public static double One(WeightLaw law, ref SeededRandom random) => law.Kind switch
    {
        WeightLawKind.Normal or WeightLawKind.Sparse => law.Centre + (law.Spread * random.NextNormal()),
        WeightLawKind.TruncatedNormal => law.Centre + (law.Spread / WeightLaw.TruncatedDeviation * Truncated(ref random)),
        WeightLawKind.Uniform => law.Centre + (law.Spread * ((2 * random.NextDouble()) - 1)),
        _ => law.Centre,
    };

    private static double Truncated(ref SeededRandom random)
    {
        double z;
        do z = random.NextNormal();
        while (Math.Abs(z) > 2);
        return z;
    }

    private static void Thin(double[] weights, DenseSignal layer, ref SeededRandom random)
    {
        int[] places = new int[layer.Inputs];
        for (int u = 0; u < layer.Units; u++)
        {
            for (int i = 0; i < places.Length; i++) places[i] = i;
            for (int i = 0; i < layer.Weights.ZerosPerUnit(places.Length); i++)
            {
                int other = i + random.NextInt(places.Length - i);
                (places[i], places[other]) = (places[other], places[i]);
                weights[(u * places.Length) + places[i]] = 0;
            }
        }
    }

    // Gram and Schmidt on the shorter side's vectors.
    private static void Orthogonal(double[] weights, DenseSignal layer, ref SeededRandom random)
    {
        int m = layer.Inputs, n = layer.Units, count = Math.Min(m, n), length = Math.Max(m, n);
        double[][] vectors = new double[count][];
        for (int k = 0; k < count; k++)
        {
            double[] v = vectors[k] = new double[length];
            for (int i = 0; i < length; i++) v[i] = random.NextNormal();
            for (int twice = 0; twice < 2; twice++)
            {
                for (int j = 0; j < k; j++) Subtract(v, vectors[j]);
            }

            double size = Math.Sqrt(Dot(v, v));
            for (int i = 0; i < length; i++) v[i] *= layer.Weights.Spread / size;
        }

        for (int u = 0; u < n; u++)
        {
            for (int i = 0; i < m; i++) weights[(u * m) + i] = n <= m ? vectors[u][i] : vectors[i][u];
        }
    }

    private static void Subtract(double[] v, double[] other)
    {
        double share = Dot(v, other) / Dot(other, other);
        for (int i = 0; i < v.Length; i++) v[i] -= share * other[i];
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
