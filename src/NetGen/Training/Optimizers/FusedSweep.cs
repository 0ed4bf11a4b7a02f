using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The one pass of every built-in optimiser: reads parameters, gradient and state once, writes parameters and state once.</summary>
internal static class FusedSweep
{
    /// <summary>Applies a rule to a run of parameters.</summary>
    public static void Run<TRule>(OptimizerState state, in OptimizerSweep sweep, in TRule rule)
        where TRule : struct, IUpdateRule
    {
        int count = sweep.Parameters.Length;
        if (count % Lanes.Virtual != 0 || sweep.Gradient.Length != count || sweep.Start + count > state.Length)
            throw new ArgumentException("The runs of a sweep do not agree.", nameof(sweep));
        Run(
            rule,
            ref MemoryMarshal.GetReference(sweep.Parameters),
            ref MemoryMarshal.GetReference(sweep.Gradient),
            ref Unsafe.Add(ref MemoryMarshal.GetReference(state.All), sweep.Start),
            (nuint)state.Length,
            (nuint)count);
    }

    // The bounds were checked once by the caller: buffer k of the state starts k·stride floats behind the first. Vectors of 256 bits are
    // as fast as wider ones here: time goes into square root, division and memory.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Run<TRule>(TRule rule, ref float parameters, ref float gradient, ref float state, nuint stride, nuint count)
        where TRule : struct, IUpdateRule
    {
        Vector<float> first = default, second = default, third = default;
        for (nuint i = 0; i < count; i += (nuint)Vector<float>.Count)
        {
            if (TRule.Buffers > 0) first = Vector.LoadUnsafe(ref state, i);
            if (TRule.Buffers > 1) second = Vector.LoadUnsafe(ref state, i + stride);
            if (TRule.Buffers > 2) third = Vector.LoadUnsafe(ref state, i + stride + stride);
            rule.Next(Vector.LoadUnsafe(ref parameters, i), Vector.LoadUnsafe(ref gradient, i), ref first, ref second, ref third)
                .StoreUnsafe(ref parameters, i);
            if (TRule.Buffers > 0) first.StoreUnsafe(ref state, i);
            if (TRule.Buffers > 1) second.StoreUnsafe(ref state, i + stride);
            if (TRule.Buffers > 2) third.StoreUnsafe(ref state, i + stride + stride);
        }
    }
}
