using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Xunit;

namespace NetGen.Onnx.Tests.Tool;

/// <summary>The tool, run as a user runs it: another process, in a folder of its own.</summary>
internal sealed class ToolProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    public string Folder { get; } = Directory.CreateTempSubdirectory("netgen-tool-").FullName;

    public string this[string file] => Path.Combine(Folder, file);

    /// <summary>Runs the tool.</summary>
    /// <returns>Its exit code and what it wrote.</returns>
    public (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NetGen.Tool.dll"));
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        Assert.True(process.WaitForExit(Longest), "The tool hangs.");
        return (process.ExitCode, output.Result, error.Result);
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
