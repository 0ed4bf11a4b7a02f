extern alias generator;

using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;
using WeightsFileName = generator::NetGen.Generator.Parsing.WeightsFileName;

namespace NetGen.Generator.Tests.Weights;

/// <summary>A file of weights that does not belong to its network stops the build, at the attribute.</summary>
public sealed class WeightsAnalyzerTests : IDisposable
{
    private const string Name = "models/net.safetensors";

    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void FittingFile_IsAccepted_AndPretrainedIsEmitted()
    {
        (Diagnostic[] diagnostics, string emitted) = Build(Good());
        Assert.Empty(diagnostics);
        Assert.Contains("public static Net Pretrained =>", emitted, StringComparison.Ordinal);
        Assert.Contains("\"models/net.safetensors\"", emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fc1", "fc2")]
    [InlineData("1", "3")]
    public void OtherNames_AreTakenByShape(string first, string second) => Assert.Empty(Build(Good(first, second)).Diagnostics);

    [Fact]
    public void WithoutTheAttribute_ThereIsNoPretrained()
    {
        string network = Source.Split("public static class")[0].Replace($"[Weights(\"{Name}\")]", "", StringComparison.Ordinal);
        Assert.DoesNotContain("Pretrained", WeightsProject.Build(network).Emitted, StringComparison.Ordinal);
    }

    [Fact]
    public void UnlistedFile_IsNG0030()
    {
        foreach ((string, string)[] files in new (string, string)[][] { [], [("net.safetensors", _path)] })
        {
            Diagnostic diagnostic = Assert.Single(WeightsProject.Build(Source, files).Diagnostics);
            Assert.Equal("NG0030", diagnostic.Id);
            Assert.Contains($"<Weights Include=\"{Name}\" />", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            AssertAtTheFile(diagnostic);
        }
    }

    [Fact]
    public void UnlistedFile_IsNG0030_WithTheNamesThatAreListed()
    {
        Diagnostic diagnostic = Assert.Single(WeightsProject.Build(Source, ("models/nets.safetensors", _path), ("a b.safetensors", _path)).Diagnostics);
        Assert.Contains(
            $"no weights '{Name}'; it lists 'a b.safetensors', 'models/nets.safetensors'; add",
            diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        (string, string)[] many = [.. Enumerable.Range(1, 8).Select(i => ($"{i}.safetensors", _path))];
        diagnostic = Assert.Single(WeightsProject.Build(Source, many).Diagnostics);
        Assert.Contains("'5.safetensors' and 3 more; add", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"models\\net.safetensors")]
    [InlineData("./models/net.safetensors")]
    [InlineData("other/../models//net.safetensors")]
    [InlineData(@".\\models/./deep\\..\\net.safetensors")]
    public void OtherSpellings_AreTheSameFile(string spelling)
    {
        File.WriteAllBytes(_path, Bytes(Good()));
        (Diagnostic[] diagnostics, string emitted) = WeightsProject.Build(Source.Replace(Name, spelling, StringComparison.Ordinal), (Name, _path));
        Assert.Empty(diagnostics);
        Assert.Contains($"\"{Name}\"", emitted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../net.safetensors", "../net.safetensors")]
    [InlineData("a/../../net.safetensors", "../net.safetensors")]
    [InlineData("/data/../net.safetensors", "/net.safetensors")]
    [InlineData("..", "..")]
    [InlineData("", "")]
    public void SpellingsOutsideTheProject_StayOutside(string spelling, string normal) => Assert.Equal(normal, WeightsFileName.Normal(spelling));

    [Fact]
    public void MissingOrMalformedFile_IsNG0031()
    {
        File.Delete(_path);
        Assert.Equal("NG0031", Assert.Single(WeightsProject.Build(Source, (Name, _path)).Diagnostics).Id);

        byte[] whole = Bytes(Good());
        byte[] text = [.. Enumerable.Repeat((byte)'v', 130)];
        foreach (byte[] bytes in new byte[][] { [], whole[..7], whole[..40], whole[..^1], [.. whole, 0], text })
        {
            File.WriteAllBytes(_path, bytes);
            Diagnostic diagnostic = Assert.Single(WeightsProject.Build(Source, (Name, _path)).Diagnostics);
            Assert.Equal("NG0031", diagnostic.Id);
            AssertAtTheFile(diagnostic);
        }
    }

    [Theory]
    [InlineData("0.weight", "F32", new[] { 3, 2 }, "tensor '0.weight': its shape is [3, 2]; the weight of layer 1 of Net has [2, 3]")]
    [InlineData("2.bias", "F32", new[] { 4 }, "tensor '2.bias': its shape is [4]; the bias of layer 2 of Net has [1]")]
    [InlineData("2.bias", "I32", new[] { 1 }, "tensor '2.bias': its dtype is I32; weights are F32, F64, F16 or BF16")]
    public void WrongTensor_IsNG0032_WithBothSides(string tensor, string type, int[] shape, string words)
    {
        var tensors = Good().Select(each => each.Name == tensor ? (tensor, type, shape) : each).ToList();
        Diagnostic diagnostic = Assert.Single(Build(tensors).Diagnostics);
        Assert.Equal("NG0032", diagnostic.Id);
        Assert.Contains(words, diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        AssertAtTheFile(diagnostic);
    }

    [Fact]
    public void MissingAndExtraTensors_AreNG0032()
    {
        Assert.Equal("NG0032", Assert.Single(Build(Good().Take(3).ToList()).Diagnostics).Id);
        Diagnostic extra = Assert.Single(Build([.. Good(), ("more", "F32", [1])]).Diagnostics);
        Assert.Equal("NG0032", extra.Id);
        Assert.Contains("'more'", extra.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherActivations_AreNG0032()
    {
        const string Last = """{"kind":"Dense","units":1,"activation":"Linear"}""";
        const string Other = $$"""{"name":"A","input":3,"layers":[{"kind":"Dense","units":2,"activation":"Relu"},{{Last}}],"loss":"Huber"}""";
        Diagnostic diagnostic = Assert.Single(Build(Good(), Other).Diagnostics);
        Assert.Equal("NG0032", diagnostic.Id);
        Assert.Contains("Dense(2, Relu) as layer 1", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(Build(Good(), Other.Replace("Relu", "Tanh", StringComparison.Ordinal)).Diagnostics);
    }

    [Fact]
    public void AbstractNetwork_IsNG0033()
    {
        string source = Source.Split("public static class")[0].Replace("public partial", "public abstract partial", StringComparison.Ordinal);
        foreach ((string, string)[] files in new (string, string)[][] { [], [(Name, _path)] })
        {
            (Diagnostic[] diagnostics, string emitted) = WeightsProject.Build(source, files);
            Diagnostic diagnostic = Assert.Single(diagnostics);
            Assert.Equal("NG0033", diagnostic.Id);
            AssertAtTheFile(diagnostic);
            Assert.DoesNotContain("Pretrained", emitted, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void InvalidNetworkOrEmptyName_HasOneErrorOfItsOwn()
    {
        // The weights' analyzer keeps silent, and code that uses Pretrained compiles against the stub.
        Assert.Empty(WeightsProject.Build(Source.Replace("Dense(1)", "Dense(0)", StringComparison.Ordinal)).Diagnostics);
        Assert.Empty(WeightsProject.Build(Source.Replace(Name, "", StringComparison.Ordinal)).Diagnostics);
    }

    private const string Source = $$"""
        using NetGen;

        [Weights("{{Name}}")]
        [Input(3)]
        [Dense(2, Activation.Tanh)]
        [Dense(1)]
        public partial class Net;

        public static class User
        {
            public static Net Use() => Net.Pretrained;
        }
        """;

    private (Diagnostic[] Diagnostics, string Emitted) Build(
        IReadOnlyList<(string Name, string Type, int[] Shape)> tensors, string? declaration = null)
    {
        File.WriteAllBytes(_path, Bytes(tensors, declaration));
        return WeightsProject.Build(Source, (Name, _path));
    }

    private static IReadOnlyList<(string Name, string Type, int[] Shape)> Good(string first = "0", string second = "2") =>
    [
        ($"{first}.bias", "F32", [2]), ($"{first}.weight", "F16", [2, 3]), ($"{second}.bias", "F64", [1]), ($"{second}.weight", "BF16", [1, 2]),
    ];

    // By the format's specification; the numbers do not matter here.
    private static byte[] Bytes(IReadOnlyList<(string Name, string Type, int[] Shape)> tensors, string? declaration = null)
    {
        var entries = new List<string>();
        if (declaration is not null)
            entries.Add($"\"__metadata__\":{{\"netgen\":\"{declaration.Replace("\"", "\\\"", StringComparison.Ordinal)}\"}}");
        int end = 0;
        foreach ((string name, string type, int[] shape) in tensors)
        {
            int begin = end;
            end += shape.Aggregate(1, (count, size) => count * size) * (type switch { "F64" => 8, "F16" or "BF16" => 2, _ => 4 });
            entries.Add($"\"{name}\":{{\"dtype\":\"{type}\",\"shape\":[{string.Join(',', shape)}],\"data_offsets\":[{begin},{end}]}}");
        }

        byte[] header = System.Text.Encoding.UTF8.GetBytes($"{{{string.Join(',', entries)}}}");
        return [.. BitConverter.GetBytes((long)header.Length), .. header, .. new byte[end]];
    }

    private static void AssertAtTheFile(Diagnostic diagnostic)
    {
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Equal($"\"{Name}\"", Source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }
}
