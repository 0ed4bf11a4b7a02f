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
    /// <returns>Whether all that was written is finite.</returns>
    public static bool Run<TRule>(OptimizerState state, in OptimizerSweep sweep, in TRule rule)
        where TRule : struct, IUpdateRule
    {
        int count = sweep.Parameters.Length;
        if (count % Lanes.Virtual != 0 || sweep.Gradient.Length != count || sweep.Previous.Length != count || sweep.Start + count > state.Length)
            throw new ArgumentException("The runs of a sweep do not agree.", nameof(sweep));
        return Run(
            rule,
            ref MemoryMarshal.GetReference(sweep.Parameters),
            ref MemoryMarshal.GetReference(sweep.Previous),
            ref MemoryMarshal.GetReference(sweep.Gradient),
            ref Unsafe.Add(ref MemoryMarshal.GetReference(state.AllCurrent), sweep.Start),
            ref Unsafe.Add(ref MemoryMarshal.GetReference(state.AllNext), sweep.Start),
            (nuint)state.Length,
            (nuint)count);
    }

    // The bounds were checked once by the caller: buffer k of the state starts k·stride floats behind the first.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Run<TRule>(
        TRule rule, ref float parameters, ref float previous, ref float gradient, ref float current, ref float next, nuint stride, nuint count)
        where TRule : struct, IUpdateRule
    {
        Vector<float> first = default, second = default, third = default;
        Vector<float> check = default;
        for (nuint i = 0; i < count; i += (nuint)Vector<float>.Count)
        {
            Vector<float> parameter = Vector.LoadUnsafe(ref parameters, i);
            parameter.StoreUnsafe(ref previous, i);
            if (TRule.Buffers > 0) first = Vector.LoadUnsafe(ref current, i);
            if (TRule.Buffers > 1) second = Vector.LoadUnsafe(ref current, i + stride);
            if (TRule.Buffers > 2) third = Vector.LoadUnsafe(ref current, i + stride + stride);

            Vector<float> updated = rule.Next(parameter, Vector.LoadUnsafe(ref gradient, i), ref first, ref second, ref third);

            // 0·x is 0 for a finite x and NaN else, and NaN sticks to the sum.
            check = Lanes.MultiplyAdd(updated, Vector<float>.Zero, check);
            updated.StoreUnsafe(ref parameters, i);
            if (TRule.Buffers > 0)
            {
                check = Lanes.MultiplyAdd(first, Vector<float>.Zero, check);
                first.StoreUnsafe(ref next, i);
            }

            if (TRule.Buffers > 1)
            {
                check = Lanes.MultiplyAdd(second, Vector<float>.Zero, check);
                second.StoreUnsafe(ref next, i + stride);
            }

            if (TRule.Buffers > 2)
            {
                check = Lanes.MultiplyAdd(third, Vector<float>.Zero, check);
                third.StoreUnsafe(ref next, i + stride + stride);
            }
        }

        return Vector.EqualsAll(check, Vector<float>.Zero);
    }
}
