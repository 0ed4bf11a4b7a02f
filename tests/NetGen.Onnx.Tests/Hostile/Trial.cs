using System;
using System.Diagnostics;
using Xunit;

namespace NetGen.Onnx.Tests.Hostile;

/// <summary>Reads bytes that may be anything, and watches what that costs.</summary>
internal static class Trial
{
    // The import's own limit is 16 times the file and a megabyte; the rest is the library, messages and this test.
    private const long BytesPerByte = 32, Base = 4 << 20;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Reads: a network or the one exception come out, soon and without much memory.</summary>
    /// <returns>The exception, or null where it was read.</returns>
    public static OnnxException? Read(byte[] bytes)
    {
        long before = GC.GetAllocatedBytesForCurrentThread(), start = Stopwatch.GetTimestamp();
        OnnxException? error = null;
        try
        {
            Assert.NotEmpty(OnnxImport.Parse(bytes, "hostile.onnx").Layers);
        }
        catch (OnnxException e)
        {
            error = e;
            Assert.StartsWith("hostile.onnx: ", e.Message, StringComparison.Ordinal);
            Assert.NotEmpty(e.Problems);
            Assert.InRange(e.Message.Length, 1, 20_000);
        }

        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(allocated, 0, Base + (BytesPerByte * bytes.Length));
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, Longest);
        return error;
    }
}
