using System;
using System.Collections.Generic;
using System.IO;
using Xunit;

namespace NetGen.Package.Tests;

/// <summary>The tool, installed from its package.</summary>
[Collection(nameof(Feed))]
public sealed class ToolTests(Feed feed) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-tool").FullName;

    [Fact]
    public void Tool_InstallsAndInspectsExportsAndImports()
    {
        Feed.Dotnet(_folder, Path.Combine(_folder, "cache"), "tool", "install", "NetGen.Tool", "--tool-path", "tools", "--source", feed.Folder);
        string declaration = """{\"name\":\"Sum\",\"input\":2,\"layers\":[{\"kind\":\"Dense\",\"units\":1,\"activation\":\"Tanh\"}],\"loss\":\"Huber\"}""";
        string header = $$$"""
            {"__metadata__":{"netgen":"{{{declaration}}}"},"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"0.weight":{"dtype":"F32","shape":[1,2],"data_offsets":[4,12]}}
            """;
        byte[] file = [.. BitConverter.GetBytes((long)header.Length), .. System.Text.Encoding.ASCII.GetBytes(header), .. new byte[12]];
        File.WriteAllBytes(Path.Combine(_folder, "sum.safetensors"), file);

        string inspected = Run("inspect", "sum.safetensors");
        Assert.Contains("Sum: Input(2), Dense(1, Tanh); Huber", inspected, StringComparison.Ordinal);
        Assert.Contains("3 parameters in 1 layer", inspected, StringComparison.Ordinal);
        Run("export", "sum.safetensors", "sum.onnx");
        Run("import", "sum.onnx", "--name", "Again");
        const string Attributes = "[Input(2)]\n[Dense(1, Activation.Tanh)]\n[Loss(Loss.Huber)]\npublic partial class Again;";
        Assert.Contains(Attributes, File.ReadAllText(Path.Combine(_folder, "Again.cs")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_folder, "Again.safetensors")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Run(params string[] arguments)
    {
        (int code, string output) = Feed.Start(_folder, Path.Combine(_folder, "tools", "dotnet-netgen"), arguments);
        Assert.True(code == 0, output);
        return output;
    }
}
