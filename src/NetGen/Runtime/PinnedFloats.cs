using System.Runtime.CompilerServices;

namespace NetGen.Runtime;

/// <summary>Floats by their address, which another thread can be given where a span cannot; whoever makes one keeps them pinned.</summary>
internal readonly struct PinnedFloats(nint address)
{
    /// <summary>Pins nothing itself.</summary>
    /// <param name="first">The first of pinned floats.</param>
    public static unsafe PinnedFloats At(float* first) => new((nint)first);

    /// <summary>A float, by its place.</summary>
    public ref float this[nint index] => ref Unsafe.Add(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<float>(), address), index);
}
