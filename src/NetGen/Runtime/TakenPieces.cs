using System.Threading;

namespace NetGen.Runtime;

/// <summary>Hands out the numbers 0, 1, 2 … to any number of threads, each number once.</summary>
internal sealed class TakenPieces
{
    private int _count;

    // Each thread asks once more than there are pieces for it: an int could wrap, and numbers below 0 would be given out.
    private long _last = -1;

    public void Restart(int count) => (_count, _last) = (count, -1);

    /// <summary>Takes the next piece, if there is one.</summary>
    public bool Next(out int piece)
    {
        long next = Interlocked.Increment(ref _last);
        piece = (int)next;
        return next < _count;
    }
}
