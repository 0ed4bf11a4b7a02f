using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Numerics;

/// <summary>Vector operations whose bits do not depend on the width of <see cref="Vector{T}"/> or on the processor.</summary>
public static class Lanes
{
    /// <summary>Rows are padded to this many floats, and sums across lanes run over this many virtual lanes, at every vector width.</summary>
    public const int Virtual = 16;

    /// <summary>a·b + c, rounded once, on every processor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> MultiplyAdd(Vector<float> a, Vector<float> b, Vector<float> c) => Vector.FusedMultiplyAdd(a, b, c);
}
