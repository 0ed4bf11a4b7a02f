using System;
using System.IO;
using System.Numerics;
using NetGen.Activations;
using NetGen.Formulas;
using NetGen.Numerics;

namespace NetGen.MathBounds;

/// <summary>Hashes of everything that vectors compute, over one sample: equal at every vector width, with and without FMA.</summary>
internal static class ResultHashes
{
    public static void Print(TextWriter to)
    {
        float[] x = Sample();
        Functions(to, x);
        foreach (Activation activation in Enum.GetValues<Activation>())
        {
            float parameter = (float)ActivationTraits.Of(activation).DefaultParameter;
            float[] y = new float[x.Length];
            ActivationTable.Forward(activation, x, y, parameter, 23);
            to.WriteLine($"{activation} {Hash(y):x16}");
            float[] delta = (float[])x.Clone();
            Array.Reverse(delta);
            ActivationTable.Backward(activation, ActivationTraits.Of(activation).SlopeFromOutput ? y : x, delta, parameter, 23);
            to.WriteLine($"{activation} slope {Hash(delta):x16}");
        }

        float[] moderate = Array.FindAll(x, v => Math.Abs(v) is > 1e-6f and < 1e6f);
        to.WriteLine($"sum {BitConverter.DoubleToInt64Bits(Lanes.Sum(moderate)):x16}");
        to.WriteLine($"sum of squares {BitConverter.DoubleToInt64Bits(Lanes.SumOfSquares(moderate)):x16}");
        to.WriteLine($"max {BitConverter.SingleToInt32Bits(Lanes.Max(moderate)):x8}");
    }

    private static void Functions(TextWriter to, float[] x)
    {
        Hash<ExpFunction>(to, x);
        Hash<Expm1Function>(to, x);
        Hash<LogFunction>(to, x);
        Hash<Log1pFunction>(to, x);
        Hash<TanhFunction>(to, x);
        Hash<SigmoidFunction>(to, x);
        Hash<ErfFunction>(to, x);
        Hash<SinFunction>(to, x);
        Hash<CosFunction>(to, x);
        float[] y = new float[x.Length];
        for (int i = 0; i < x.Length; i += Vector<float>.Count)
        {
            // The rounding error of a square: what a fused operation gives and two roundings don't.
            Vector<float> a = new(x, i);
            Lanes.MultiplyAdd(a, a, -(a * a)).CopyTo(y, i);
        }

        to.WriteLine($"multiply-add {Hash(y):x16}");
    }

    private static void Hash<T>(TextWriter to, float[] x)
        where T : struct, IMathFunction
    {
        float[] y = new float[x.Length];
        for (int i = 0; i < x.Length; i += Vector<float>.Count)
        {
            T.Compute(new Vector<float>(x, i)).CopyTo(y, i);
        }

        to.WriteLine($"{typeof(T).Name} {Hash(y):x16}");
    }

    /// <summary>Ordinary magnitudes densely, then all exponents and the special values; a multiple of 16 floats.</summary>
    private static float[] Sample()
    {
        const int Rows = 16 * 60, Width = 23;
        float[] x = new float[Rows * Width];
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = i % 3 == 0
                ? BitConverter.UInt32BitsToSingle((uint)i * 2654435769u)
                : (((uint)i * 40503u % 65521u) - 32760f) / (i % 3 == 1 ? 1500f : 9000f);
        }

        ReadOnlySpan<float> special = [0f, -0f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.Epsilon, -float.Epsilon, float.MaxValue];
        special.CopyTo(x.AsSpan(7 * Width));
        return x;
    }

    /// <summary>FNV-1a over the bits; every NaN counts as one, because the sign of a new NaN differs between processors.</summary>
    private static ulong Hash(ReadOnlySpan<float> values)
    {
        ulong hash = 14695981039346656037;
        foreach (float value in values)
        {
            uint bits = float.IsNaN(value) ? 0x7FC00000 : BitConverter.SingleToUInt32Bits(value);
            hash = (hash ^ bits) * 1099511628211;
        }

        return hash;
    }
}
