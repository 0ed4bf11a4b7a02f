using System.Collections.Generic;

namespace NetGen;

/// <summary>The working memory of a batch's workers: as many buffers as were ever in use at the same time.</summary>
internal sealed class ScratchPool(int length)
{
    private readonly Stack<AlignedFloats> _free = new();

    /// <summary>A buffer that nobody else uses.</summary>
    public AlignedFloats Take()
    {
        lock (_free)
        {
            if (_free.TryPop(out AlignedFloats? scratch)) return scratch;
        }

        return new(length);
    }

    /// <summary>Gives a buffer back.</summary>
    public void Return(AlignedFloats scratch)
    {
        lock (_free) _free.Push(scratch);
    }
}
