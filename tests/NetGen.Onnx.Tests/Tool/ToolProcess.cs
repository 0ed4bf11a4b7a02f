using System;
using System.Collections.Generic;
using System.IO;
using NetGen.Testing;
using Xunit;

namespace NetGen.Onnx.Tests.Tool;

/// <summary>The tool, run as a user runs it: another process, in a folder of its own.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly Dictionary<string, string> Nothing = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("netgen-tool-").FullName;

    public string this[string file] => Path.Combine(Folder, file);

    /// <summary>Runs the tool.</summary>
    /// <returns>Its exit code and what it wrote.</returns>
    public (int Code, string Output, string Error) Run(params string[] arguments)
    {
        ChildResult result = Child.Run(Folder, Nothing, Child.Dotnet, [Child.Built("NetGen.Tool.dll"), .. arguments]);
        return (result.ExitCode, result.Output, result.Error);
    }

    /// <summary>Runs the tool, which must succeed.</summary>
    /// <returns>What it wrote.</returns>
    public string Succeed(params string[] arguments)
    {
        (int code, string output, string error) = Run(arguments);
        Assert.True(code == 0, error);
        Assert.Empty(error);
        return output;
    }

    /// <summary>Runs the tool, which must fail.</summary>
    /// <returns>The error.</returns>
    public string Fail(int code, params string[] arguments)
    {
        (int actual, string output, string error) = Run(arguments);
        Assert.Equal(code, actual);
        Assert.Empty(output);
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        return error;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
