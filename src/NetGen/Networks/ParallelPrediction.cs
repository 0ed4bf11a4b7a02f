using System;
using System.Runtime.InteropServices;
using System.Threading.Tasks;
using NetGen.Numerics;
using NetGen.Runtime;

namespace NetGen;

/// <summary>Predictions of large batches on several threads.</summary>
public static class ParallelPrediction
{
    // Enough pieces that a thread that was late costs little, few enough that taking one costs nothing.
    private const int PiecesPerThread = 8;

    /// <summary>Computes the outputs of several samples on several threads, to the same bits: no row knows of another.</summary>
    /// <remarks>
    /// Worth it from some hundred microseconds of work on. The calling thread does its share; waking the others allocates a few objects.
    /// </remarks>
    /// <param name="network">The network; no thread may change its parameters meanwhile.</param>
    /// <param name="inputs">Row-major [rows, InputSize].</param>
    /// <param name="outputs">Row-major [rows, OutputSize], written; it must not overlap <paramref name="inputs"/>.</param>
    /// <param name="threads">How many threads at most, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threads"/> is less than 1.</exception>
    /// <exception cref="ArgumentException">The lengths are no whole number of rows, do not agree, or the buffers overlap.</exception>
    public static unsafe void PredictBatch(this INetwork network, ReadOnlySpan<float> inputs, Span<float> outputs, int threads)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        (int inputSize, int outputSize) = (network.Layout.InputSize, network.Layout.OutputSize);
        int rows = Lengths.CheckBatch(inputs, inputSize, outputs, outputSize);
        int workers = UsefulThreads(threads, rows);
        int piece = Lanes.Pad(Math.Max(1, rows / (workers * PiecesPerThread)));
        if (workers == 1 || rows <= piece)
        {
            network.PredictBatch(inputs, outputs);
            return;
        }

        fixed (float* firstInput = inputs, firstOutput = outputs)
        {
            PinnedFloats x = PinnedFloats.At(firstInput), y = PinnedFloats.At(firstOutput);
            var taken = new TakenPieces();
            taken.Restart((int)(((long)rows + piece - 1) / piece));
            Parallel.For(0, workers, _ =>
            {
                while (taken.Next(out int number))
                {
                    int first = number * piece, count = Math.Min(piece, rows - first);
                    network.PredictBatch(
                        MemoryMarshal.CreateReadOnlySpan(ref x[(nint)first * inputSize], count * inputSize),
                        MemoryMarshal.CreateSpan(ref y[(nint)first * outputSize], count * outputSize));
                }
            });
        }
    }

    // A thread for which there are no sixteen rows has nothing to do.
    private static int UsefulThreads(int threads, int rows) =>
        (int)Math.Clamp(((long)rows + Lanes.Virtual - 1) / Lanes.Virtual, 1, Math.Min(threads, TrainerOptions.MostThreads));
}
