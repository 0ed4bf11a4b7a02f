using System.Threading;

namespace NetGen.Runtime;

/// <summary>Hands out the numbers 0, 1, 2 … to any number of threads, each number once.</summary>
internal sealed class TakenPieces
{
    private int _last = -1;

    public void Restart() => _last = -1;

    public int Next() => Interlocked.Increment(ref _last);
}
