using System;
using System.Numerics;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>The two ways to hold a gradient back.</summary>
internal static class GradientClip
{
    /// <summary>Clips by value, then by norm, where the options ask for it.</summary>
    /// <param name="gradient">A finite gradient, padded to 16; changed.</param>
    /// <param name="norm">Its norm.</param>
    /// <param name="options">The limits.</param>
    public static void Apply(Span<float> gradient, double norm, TrainerOptions options)
    {
        if (options.GradientClipValue is { } limit)
        {
            ByValue(gradient, (float)limit);
            if (options.GradientClipNorm is not null) norm = GradientNorm.Of(gradient);
        }

        if (options.GradientClipNorm is { } greatest && greatest / (norm + 1e-6) is var factor && factor < 1) Scale(gradient, (float)factor);
    }

    private static void ByValue(Span<float> gradient, float limit)
    {
        Vector<float> least = new(-limit), greatest = new(limit);
        foreach (ref Vector<float> vector in MemoryMarshal.Cast<float, Vector<float>>(gradient))
            vector = Vector.Min(Vector.Max(vector, least), greatest);
    }

    private static void Scale(Span<float> gradient, float factor)
    {
        foreach (ref Vector<float> vector in MemoryMarshal.Cast<float, Vector<float>>(gradient)) vector *= factor;
    }
}
