using System;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Initialization;

/// <summary>Random matrices with orthonormal rows or columns, uniform over all such (Saxe et al., 2013; Mezzadri, 2007).</summary>
internal static class OrthogonalMatrix
{
    private const int Lanes = 16;

    /// <summary>Fills a layer's weights with a matrix times a gain: the shorter side's vectors are orthonormal.</summary>
    /// <remarks>
    /// Normal vectors made orthonormal by Gram–Schmidt, twice, since once loses digits ("twice is enough", Giraud and Langou, 2005). The
    /// diagonal of R is positive that way, which makes the result uniform; PyTorch and Keras mend the signs of Householder's for that.
    /// </remarks>
    public static void Fill(WeightView weights, double gain, SeededRandom random)
    {
        bool byUnit = weights.Units <= weights.Inputs;
        int count = Math.Min(weights.Units, weights.Inputs), length = Math.Max(weights.Units, weights.Inputs);
        double[][] vectors = new double[count][];
        for (int k = 0; k < count; k++)
        {
            // Padded with zeros, which have no part in a product.
            double[] vector = vectors[k] = new double[(length + Lanes - 1) / Lanes * Lanes];
            double norm;
            do
            {
                for (int i = 0; i < length; i++) vector[i] = random.NextNormal();
                for (int pass = 0; pass < 2; pass++)
                {
                    for (int before = 0; before < k; before++) Subtract(vector, vectors[before], Dot(vector, vectors[before]));
                }

                norm = Math.Sqrt(Dot(vector, vector));
            }
            while (norm < 1e-9);
            Scale(vector, 1 / norm);
        }

        for (int u = 0; u < weights.Units; u++)
        {
            for (int i = 0; i < weights.Inputs; i++) weights[u, i] = (float)(gain * (byUnit ? vectors[u][i] : vectors[i][u]));
        }
    }

    // Fixed vectors of 256 bits, in software where there are none: one order of additions on every machine.
    private static double Dot(double[] left, double[] right)
    {
        ref double x = ref MemoryMarshal.GetArrayDataReference(left);
        ref double y = ref MemoryMarshal.GetArrayDataReference(right);
        Vector256<double> a = default, b = default, c = default, d = default;
        for (nuint i = 0; i < (nuint)left.Length; i += Lanes)
        {
            a += Vector256.LoadUnsafe(ref x, i) * Vector256.LoadUnsafe(ref y, i);
            b += Vector256.LoadUnsafe(ref x, i + 4) * Vector256.LoadUnsafe(ref y, i + 4);
            c += Vector256.LoadUnsafe(ref x, i + 8) * Vector256.LoadUnsafe(ref y, i + 8);
            d += Vector256.LoadUnsafe(ref x, i + 12) * Vector256.LoadUnsafe(ref y, i + 12);
        }

        Vector256<double> sum = (a + c) + (b + d);
        return (sum[0] + sum[2]) + (sum[1] + sum[3]);
    }

    private static void Subtract(double[] from, double[] vector, double factor)
    {
        ref double x = ref MemoryMarshal.GetArrayDataReference(from);
        ref double y = ref MemoryMarshal.GetArrayDataReference(vector);
        for (nuint i = 0; i < (nuint)from.Length; i += 4)
            (Vector256.LoadUnsafe(ref x, i) - (Vector256.LoadUnsafe(ref y, i) * factor)).StoreUnsafe(ref x, i);
    }

    private static void Scale(double[] vector, double factor)
    {
        for (int i = 0; i < vector.Length; i++) vector[i] *= factor;
    }
}
