using System;

namespace NetGen;

/// <summary>A zeroed run of floats on a cache line that can grow; what it held is lost when it does.</summary>
internal sealed class AlignedFloats
{
    private float[] _array;
    private int _start;

    public AlignedFloats(long length = 0)
    {
        (_array, _start) = AlignedBuffer.Allocate(length);
        Length = (int)length;
    }

    public int Length { get; private set; }

    public Span<float> Span => _array.AsSpan(_start, Length);

    /// <summary>The first float; there is one at length 0, too, since an aligned array is a cache line longer than asked for.</summary>
    public ref float Start => ref _array[_start];

    /// <summary>Makes room for at least so many floats; in steady state it allocates nothing.</summary>
    /// <exception cref="InvalidOperationException">No array can be that long.</exception>
    public void Reserve(long length)
    {
        if (length <= Length) return;
        (_array, _start) = AlignedBuffer.Allocate(length);
        Length = (int)length;
    }
}
