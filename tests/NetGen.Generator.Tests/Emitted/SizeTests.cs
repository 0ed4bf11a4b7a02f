using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>Emitted methods stay far below what the JIT optimises well; emitted text grows with the shapes, not with the depth.</summary>
public sealed class SizeTests
{
    // The JIT gives up optimising at 60,000 bytes of IL and stops tracking locals at 1,024.
    private const int MostCode = 6_000, MostLocals = 128;

    // The drivers and the table of layers call or list every layer once, without loops: so much a layer.
    private const int MostCodePerLayer = 200;

    private static readonly string[] Drivers = ["Row", "Rows", "Layer", "Backpropagate", "Evaluate", "Transpose", ".cctor"];

    // A kernel set for one shape: three kernels at two widths.
    private const int MostTextPerShape = 60_000, MostTextPerLayer = 3_000, MostTextBeside = 10_000;

    [Theory]
    [InlineData("1-100-100-100-1", 6)]
    [InlineData("784-128-10", 3)]
    [InlineData("24-64-64-4", 4)]
    [InlineData("300-1000-129", 3)]
    [InlineData("65536-1", 1)]
    [InlineData("7-1-1-33-272-3", 9)]
    public void Methods_AreSmallAndTextIsBounded(string sizes, int shapes) => Check(sizes.Split('-').Select(int.Parse).ToArray(), shapes);

    [Fact]
    public void Depth_CostsALayersCallsOnly() => Check([.. Enumerable.Repeat(64, 257)], shapes: 2);

    private static void Check(int[] sizes, int shapes)
    {
        string layers = string.Concat(sizes.Skip(1).Select(units => $"[Dense({units}, Activation.Tanh)]\n"));
        Built built = new Project($"using NetGen; [Input({sizes[0]})]\n{layers}public partial class Net;").Build();
        int most = MostTextBeside + (shapes * MostTextPerShape) + ((sizes.Length - 1) * MostTextPerLayer);
        Assert.True(built.Text.Length <= most, $"{built.Text.Length} characters, at most {most} were expected.");
        foreach ((string name, int code, int locals) in Methods(built.AssertClean().Emit()))
        {
            int bound = Math.Max(MostCode, Drivers.Contains(name) ? MostCodePerLayer * (sizes.Length - 1) : 0);
            Assert.True(code <= bound, $"{name} has {code} bytes of IL, at most {bound} were expected.");
            Assert.True(locals <= MostLocals, $"{name} has {locals} locals.");
        }
    }

    private static IEnumerable<(string Name, int Code, int Locals)> Methods(byte[] image)
    {
        using var file = new PEReader(new MemoryStream(image));
        MetadataReader reader = file.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            MethodDefinition method = reader.GetMethodDefinition(handle);
            if (method.RelativeVirtualAddress == 0) continue;
            MethodBodyBlock body = file.GetMethodBody(method.RelativeVirtualAddress);
            yield return (reader.GetString(method.Name), body.GetILReader().Length, body.LocalSignature.IsNil ? 0 : Locals(reader, body));
        }
    }

    private static int Locals(MetadataReader reader, MethodBodyBlock body)
    {
        BlobReader signature = reader.GetBlobReader(reader.GetStandaloneSignature(body.LocalSignature).Signature);
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger();
    }
}
