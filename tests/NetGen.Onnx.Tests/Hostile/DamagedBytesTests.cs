using System;
using CsCheck;
using NetGen.Onnx.Tests.Support;
using Xunit;

namespace NetGen.Onnx.Tests.Hostile;

public sealed class DamagedBytesTests
{
    private static readonly byte[] Model = SmallModel();

    [Fact]
    public void Truncation_AtEveryByteIsReported()
    {
        for (int length = 0; length < Model.Length; length++)
        {
            OnnxProblem problem = Trial.Read(Model[..length])!.Problems[0];

            // Where a field ends the rest is a smaller message: then it is said what lacks, and no byte is at fault.
            if (problem.Position is { } position) Assert.InRange(position, 0, length);
            else Assert.Matches("is empty|there is no graph|does not say which version", problem.ToString());
        }

        Assert.Null(Trial.Read(Model));
    }

    [Fact]
    public void Truncation_InsideANumberNamesTheByte()
    {
        // The graph is announced in full, so that its end is missing.
        OnnxException error = Trial.Read(Model[..^20])!;
        Assert.NotNull(Assert.Single(error.Problems).Position);
    }

    [Fact]
    public void EveryByte_ReplacedByEveryOfSeveralValues()
    {
        byte[] values = [0, 1, 0x7F, 0x80, 0xFF];
        for (int i = 0; i < Model.Length; i++)
        {
            foreach (byte value in values)
            {
                byte[] bytes = [.. Model];
                bytes[i] = value;
                Trial.Read(bytes);
            }
        }
    }

    [Fact]
    public void Mutations_NeverDoMoreThanFail() =>
        Gen.Select(Gen.Int[0, Model.Length - 1], Gen.Int[0, 24], Gen.Byte.Array[0, 24], Gen.Int[0, Model.Length - 1])
            .Sample(
                (at, cut, put, from) =>
                {
                    // A piece of the model is replaced by other bytes, or by a piece from elsewhere.
                    byte[] other = put.Length % 2 == 0 ? put : Model[from..Math.Min(Model.Length, from + put.Length)];
                    Trial.Read([.. Model[..at], .. other, .. Model[Math.Min(Model.Length, at + cut)..]]);
                },
                iter: 3000,
                threads: 1);

    [Fact]
    public void RandomBytes_NeverDoMoreThanFail() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Assert.NotNull(Trial.Read(bytes)), iter: 2000, threads: 1);

    private static byte[] SmallModel()
    {
        var g = new TestGraph(17, 3);
        string h = g.Gemm("x", 3, 4);
        h = g.Node("Mul", h, g.Node("Sigmoid", h));
        h = g.Node("BatchNormalization", h, g.Random(4), g.Random(4), g.Random(4), g.Tensor([1, 2, 3, 4], 4));
        h = g.Node("Clip", g.Node("Add", g.Node("MatMul", h, g.Random(4, 2)), g.Random(2)), g.Constant(0), g.Constant(6));
        // The operator sets come last in the file, so that no shorter one is whole.
        return g.Ending(g.Node("Reshape", h, g.Integers(-1, 2)));
    }
}
