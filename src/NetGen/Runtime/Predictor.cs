using System;
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Runtime;

/// <summary>Checks, working memory and copies around the emitted forward pass; emitted code calls it.</summary>
public static class Predictor
{
    /// <summary>Working memory up to this many bytes lies on the caller's stack; more comes from the shared pool, so that nothing is allocated.</summary>
    public const int MostStackBytes = 64 * 1024;

    /// <summary>Computes the output of one sample.</summary>
    /// <typeparam name="TCode">The network's code.</typeparam>
    /// <param name="parameters">The network's parameters.</param>
    /// <param name="input">InputSize floats.</param>
    /// <param name="output">OutputSize floats, written; it may overlap the input.</param>
    /// <exception cref="ArgumentException">A span has another length.</exception>
    [SkipLocalsInit]
    public static void Predict<TCode>(NetworkParameters parameters, ReadOnlySpan<float> input, Span<float> output)
        where TCode : struct, INetworkCode
    {
        if (input.Length != TCode.InputSize || output.Length != TCode.OutputSize)
            Lengths.ThrowForRow(input.Length, TCode.InputSize, output.Length, TCode.OutputSize);
        if (2L * TCode.RowStride * sizeof(float) > MostStackBytes)
        {
            PredictPooled<TCode>(parameters, input, output);
            return;
        }

        // Not cleared: every kernel writes a padded row before the next one reads it, and clearing costs as much as a small layer.
        Span<float> scratch = stackalloc float[(2 * TCode.RowStride) + Scratch.Slack];
        Run<TCode>(parameters, input, output, ref Scratch.Align(scratch));
    }

    /// <summary>Computes the outputs of several samples.</summary>
    /// <typeparam name="TCode">The network's code.</typeparam>
    /// <param name="parameters">The network's parameters.</param>
    /// <param name="inputs">[rows, InputSize].</param>
    /// <param name="outputs">[rows, OutputSize], written; it must not overlap the inputs.</param>
    /// <exception cref="ArgumentException">The lengths are no whole number of rows, do not agree, or the spans overlap.</exception>
    [SkipLocalsInit]
    public static void PredictBatch<TCode>(NetworkParameters parameters, ReadOnlySpan<float> inputs, Span<float> outputs)
        where TCode : struct, INetworkCode
    {
        int rows = Lengths.CheckBatch(inputs, TCode.InputSize, outputs, TCode.OutputSize);
        int block = Math.Min(rows, TCode.BlockRows), length = 2 * TCode.RowStride * block;
        if (length <= MostStackBytes / sizeof(float))
        {
            Span<float> scratch = stackalloc float[length + Scratch.Slack];
            RunBlocks<TCode>(parameters, inputs, outputs, rows, block, ref Scratch.Align(scratch));
            return;
        }

        float[] rented = ArrayPool<float>.Shared.Rent(length + Scratch.Slack);
        RunBlocks<TCode>(parameters, inputs, outputs, rows, block, ref Scratch.Align(rented));
        ArrayPool<float>.Shared.Return(rented);
    }

    private static void PredictPooled<TCode>(NetworkParameters parameters, ReadOnlySpan<float> input, Span<float> output)
        where TCode : struct, INetworkCode
    {
        float[] rented = ArrayPool<float>.Shared.Rent((2 * TCode.RowStride) + Scratch.Slack);
        Run<TCode>(parameters, input, output, ref Scratch.Align(rented));
        ArrayPool<float>.Shared.Return(rented);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Run<TCode>(NetworkParameters parameters, ReadOnlySpan<float> input, Span<float> output, ref float a)
        where TCode : struct, INetworkCode
    {
        ref float b = ref Unsafe.Add(ref a, TCode.RowStride);
        ref float y = ref TCode.Row(ref parameters.Start, ref MemoryMarshal.GetReference(input), ref a, ref b);
        MemoryMarshal.CreateReadOnlySpan(ref y, TCode.OutputSize).CopyTo(output);
    }

    private static void RunBlocks<TCode>(
        NetworkParameters parameters, ReadOnlySpan<float> inputs, Span<float> outputs, int rows, int block, ref float a)
        where TCode : struct, INetworkCode
    {
        ref float b = ref Unsafe.Add(ref a, (nint)block * TCode.RowStride);
        // Steps of the count, which ends at the last row exactly: a whole block more could leave the range of an int.
        for (int row = 0, count; row < rows; row += count)
        {
            count = Math.Min(block, rows - row);
            ref float x = ref Unsafe.Add(ref MemoryMarshal.GetReference(inputs), (nint)row * TCode.InputSize);
            ref float y = ref TCode.Rows(ref parameters.Start, ref x, count, ref a, ref b);
            PaddedRows.Copy(ref y, TCode.OutputStride, outputs.Slice(row * TCode.OutputSize, count * TCode.OutputSize), TCode.OutputSize);
        }
    }
}
