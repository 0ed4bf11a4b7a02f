using System;
using System.Collections.Generic;
using System.Linq;
using Google.Protobuf;
using NetGen.Onnx.Protocol;
using NetGen.Onnx.Tests.Support;
using Xunit;
using DataType = NetGen.Onnx.Protocol.TensorProto.Types.DataType;

namespace NetGen.Onnx.Tests.Hostile;

/// <summary>Small files that ask for much.</summary>
public sealed class HugeClaimsTests
{
    [Theory]
    [InlineData(new long[] { 1L << 40, 1L << 40 })]
    [InlineData(new long[] { 1L << 31, 1L << 31, 1L << 31, 1L << 31, 1L << 31, 1L << 31, 1L << 31, 1L << 31 })]
    [InlineData(new long[] { 1L << 30, 1L << 30, 1L << 30, 1L << 30, 1L << 30, 1L << 30, 1L << 30, 1L << 30 })]
    [InlineData(new long[] { 65_536, 65_536 })]
    [InlineData(new long[] { -1, 3 })]
    [InlineData(new long[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 })]
    [InlineData(new long[] { 0, int.MaxValue })]
    public void Dimensions_ThatTheNumbersDoNotFill(long[] dims)
    {
        var g = new TestGraph(17, 3);
        string w = g.Tensor([1, 2, 3], 3, 1);
        TensorProto tensor = g.Graph.Initializer[^1];
        tensor.Dims.Clear();
        tensor.Dims.Add(dims);
        OnnxException error = Trial.Read(g.Ending(g.Node("MatMul", "x", w)))!;
        Assert.Contains($"tensor '{w}' (byte ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_WithoutContentDoNotFillTheMemory()
    {
        // Two bytes of file each, a few hundred bytes of memory.
        byte[] nodes = [.. Enumerable.Repeat<byte[]>([0x0A, 0x00], 500_000).SelectMany(bytes => bytes)];
        OnnxException error = Trial.Read(Graph(nodes))!;
        Assert.Contains("many times its size", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_OfOneByteDoNotFillTheMemory()
    {
        // An initializer whose int64_data is a megabyte of zeros.
        byte[] packed = Field(7, new byte[1 << 20]);
        Assert.NotNull(Trial.Read(Graph(Field(5, packed))));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(100_000)]
    public void Messages_InMessagesOverflowNoStack(int depth)
    {
        // A node's attribute that is a graph, with a node, with an attribute, and so on; then groups in groups, which ONNX has not.
        byte[] nested = Nested(depth, [6, 5, 1]);
        Assert.NotNull(Trial.Read(Graph(Field(1, Field(5, nested)))));
        byte[] groups = [.. Enumerable.Repeat((byte)0x0B, depth)];
        OnnxException error = Trial.Read(Graph(groups))!;
        Assert.NotNull(error.Problems[0].Position);
    }

    [Theory]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 63)]
    [InlineData(0x7FFF_FFFFUL)]
    [InlineData(0x8000_0000UL)]
    [InlineData(0xFFFF_FFFFUL)]
    [InlineData(64UL)]
    public void Lengths_BeyondTheFileAreRefusedAtTheirByte(ulong length)
    {
        // A graph that announces more bytes than there are, alone and inside of another message.
        byte[] varint = Varint(length), announced = [(7 << 3) | 2, .. varint, .. new byte[20]];
        OnnxProblem problem = Assert.Single(Trial.Read(announced)!.Problems);
        Assert.Equal(1, problem.Position);
        byte[] node = [(1 << 3) | 2, .. varint, .. new byte[20]];
        byte[] model = Graph(node);
        problem = Assert.Single(Trial.Read(model)!.Problems);
        Assert.Equal(model.Length - node.Length + 1, problem.Position);
    }

    [Fact]
    public void Matrix_UsedAThousandTimesIsNotCopiedAThousandTimes()
    {
        var g = new TestGraph(17, 128);
        string w = g.Random(128, 128), h = "x";
        for (int i = 0; i < 250; i++) h = g.Node("MatMul", h, w);
        OnnxException error = Trial.Read(g.Ending(h))!;
        Assert.Contains("many times its file's size", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Matrix_TransposedAThousandTimesIsNotCopiedAThousandTimes()
    {
        var g = new TestGraph(17, 128);
        string w = g.Random(128, 128);
        for (int i = 0; i < 1000; i++) w = g.Node("Transpose", w);
        Assert.NotNull(Trial.Read(g.Ending(g.Node("MatMul", "x", w))));
    }

    [Fact]
    public void Vector_AddedAThousandTimesCostsNoMoreThanTheFile()
    {
        var g = new TestGraph(17, 65_536);
        string v = g.Random(65_536), h = "x";
        for (int i = 0; i < 2000; i++) h = g.Node("Add", h, v);
        Assert.NotNull(Trial.Read(g.Ending(g.Node("MatMul", h, g.Random(65_536, 1)))));
    }

    [Fact]
    public void Chain_OfManyNodesOverflowsNoStack()
    {
        var g = new TestGraph(17, 2);
        string h = g.Gemm("x", 2, 2);
        for (int i = 0; i < 20_000; i++) h = g.Node(i % 2 == 0 ? "Neg" : "Identity", h);
        Assert.Null(Trial.Read(g.Ending(h)));
    }

    [Fact]
    public void Layers_BeyondTheMostAreRefused()
    {
        var g = new TestGraph(17, 2);
        string h = "x";
        for (int i = 0; i < 300; i++) h = g.Gemm(h, 2, 2);
        Assert.Contains("256 layers", Trial.Read(g.Ending(h))!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_OfAMegabyteAreCutInMessages()
    {
        var g = new TestGraph(17, 2);
        g.Node("Conv", "x");
        g.Graph.Node[^1].Name = new string('n', 1 << 20) + "\u001b[31m";
        g.Graph.Node[^1].OpType = "Conv\u001b[31m\n";
        OnnxException error = Trial.Read(g.Ending(g.Graph.Node[^1].Output[0]))!;
        Assert.DoesNotContain('\u001b', error.Message);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Theory]
    [InlineData((int)DataType.Float)]
    [InlineData((int)DataType.Double)]
    public void Axes_OfAMillionAreRefused(int castTo)
    {
        var g = new TestGraph(17, 2);
        string axes = g.Integers([.. Enumerable.Range(0, 100_000).Select(i => (long)i)]);
        string h = g.Node("Cast", g.Node("Unsqueeze", "x", axes));
        g.With("to", castTo);
        Assert.NotNull(Trial.Read(g.Ending(g.Node("Reshape", h, axes))));
    }

    // Built from the inside out into one buffer, since copying each level would take a minute.
    private static byte[] Nested(int depth, int[] fields)
    {
        var reversed = new List<byte>();
        for (int level = 0; level < depth; level++)
        {
            reversed.AddRange(Varint((ulong)reversed.Count).Reverse());
            reversed.Add((byte)((fields[level % fields.Length] << 3) | 2));
        }

        reversed.Reverse();
        return [.. reversed];
    }

    private static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7) bytes.Add((byte)(value | 0x80));
        return [.. bytes, (byte)value];
    }

    private static byte[] Graph(byte[] content)
    {
        var model = new ModelProto { IrVersion = 8 };
        model.OpsetImport.Add(new OperatorSetIdProto { Version = 17 });
        return [.. model.ToByteArray(), .. Field(7, content)];
    }

    private static byte[] Field(int number, byte[] content)
    {
        using var stream = new System.IO.MemoryStream();
        using (var output = new CodedOutputStream(stream, leaveOpen: true))
        {
            output.WriteTag(number, WireFormat.WireType.LengthDelimited);
            output.WriteBytes(ByteString.CopyFrom(content));
        }

        return stream.ToArray();
    }
}
