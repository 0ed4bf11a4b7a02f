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
        int piece = Lanes.Pad(Math.Max(1, rows / (threads * PiecesPerThread)));
        if (threads == 1 || rows <= piece)
        {
            network.PredictBatch(inputs, outputs);
            return;
        }

        fixed (float* firstInput = inputs, firstOutput = outputs)
        {
            PinnedFloats x = PinnedFloats.At(firstInput), y = PinnedFloats.At(firstOutput);
            var taken = new TakenPieces();
            Parallel.For(0, threads, _ =>
            {
                for (long first; (first = (long)taken.Next() * piece) < rows;)
                {
                    int count = (int)Math.Min(piece, rows - first);
                    network.PredictBatch(
                        MemoryMarshal.CreateReadOnlySpan(ref x[(nint)first * inputSize], count * inputSize),
                        MemoryMarshal.CreateSpan(ref y[(nint)first * outputSize], count * outputSize));
                }
            });
        }
    }
}
