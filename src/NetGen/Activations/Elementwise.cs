using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>The loops that run an <see cref="IElementwise"/> over a buffer; what emitted code calls.</summary>
/// <remarks>
/// Lengths are multiples of <see cref="Lanes.Virtual"/> and are not checked: the caller's buffers are padded rows. No unrolling: the
/// processor overlaps the turns, which are independent. The loops are never inlined: inside a larger method an activation would
/// exceed what the JIT is willing to inline. They are compiled once, in full: a network may be asked for its first thousand
/// predictions before the runtime would get round to it.
/// </remarks>
public static class Elementwise
{
    /// <summary>values = φ(values).</summary>
    /// <typeparam name="T">The activation.</typeparam>
    /// <param name="values">The first of <paramref name="length"/> pre-activations, replaced by outputs.</param>
    /// <param name="length">A multiple of 16.</param>
    /// <param name="parameter">α or ω, for the activations that have one.</param>
    public static void Forward<T>(ref float values, int length, float parameter)
        where T : struct, IElementwise => Forward<T>(ref values, ref values, length, parameter);

    /// <summary>outputs = φ(preActivations).</summary>
    /// <typeparam name="T">The activation.</typeparam>
    /// <param name="preActivations">The first of <paramref name="length"/> floats.</param>
    /// <param name="outputs">The first of as many, written; the same buffer, or one that does not overlap.</param>
    /// <param name="length">A multiple of 16.</param>
    /// <param name="parameter">α or ω, for the activations that have one.</param>
    public static void Forward<T>(ref float preActivations, ref float outputs, int length, float parameter)
        where T : struct, IElementwise
    {
        if (Vector512.IsHardwareAccelerated && T.IsWide) ForwardWide<T>(ref preActivations, ref outputs, length);
        else ForwardPortable<T>(ref preActivations, ref outputs, length, parameter);
    }

    // Methods of their own: in one, the JIT would compile both at a program's start and then find one of them dead.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ForwardWide<T>(ref float preActivations, ref float outputs, int length)
        where T : struct, IElementwise
    {
        for (nuint i = 0; i < (nuint)length; i += Lanes.Virtual)
            T.ApplyWide(Vector512.LoadUnsafe(ref preActivations, i)).StoreUnsafe(ref outputs, i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void ForwardPortable<T>(ref float preActivations, ref float outputs, int length, float parameter)
        where T : struct, IElementwise
    {
        Vector<float> parameters = Vector.Create(parameter);
        for (nuint i = 0; i < (nuint)length; i += (nuint)Vector<float>.Count)
        {
            T.Apply(Vector.LoadUnsafe(ref preActivations, i), parameters).StoreUnsafe(ref outputs, i);
        }
    }

    /// <summary>delta = delta · φ′.</summary>
    /// <typeparam name="T">The activation.</typeparam>
    /// <param name="delta">The first of <paramref name="length"/> gradients for the outputs, replaced by those for the pre-activations.</param>
    /// <param name="kept">The first of as many outputs or pre-activations, see <see cref="IElementwise.Slope"/>.</param>
    /// <param name="length">A multiple of 16.</param>
    /// <param name="parameter">α or ω, for the activations that have one.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Backward<T>(ref float delta, ref float kept, int length, float parameter)
        where T : struct, IElementwise
    {
        Vector<float> parameters = Vector.Create(parameter);
        for (nuint i = 0; i < (nuint)length; i += (nuint)Vector<float>.Count)
        {
            Vector<float> slope = T.Slope(Vector.LoadUnsafe(ref kept, i), parameters);
            (Vector.LoadUnsafe(ref delta, i) * slope).StoreUnsafe(ref delta, i);
        }
    }
}
