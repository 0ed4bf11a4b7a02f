using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Tasks;

namespace NetGen.Testing;

/// <summary>How a process ended, and what it wrote.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record ChildResult(int ExitCode, string Output, string Error);

/// <summary>Another process: a tool, a build or a program of the tests.</summary>
/// <remarks>One thread at a time.</remarks>
public sealed class Child : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private readonly List<string> _lines = [];

    private Child(ProcessStartInfo start) => _process = Process.Start(start)!;

    /// <summary>The host that runs this process, which need not be the first on the path.</summary>
    public static string Dotnet { get; } = Path.GetFullPath(Path.Combine(
        RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));

    /// <summary>The path of a program that was built into the folder of the tests.</summary>
    public static string Built(string assembly) => Path.Combine(AppContext.BaseDirectory, assembly);

    /// <summary>Starts a program; its output is read by <see cref="ReadUntil"/> and <see cref="Kill"/>.</summary>
    public static Child Start(string program, params string[] arguments) => new(new(program, arguments) { RedirectStandardOutput = true });

    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Variables on top of this process's.</param>
    /// <param name="program">Its path or name.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="TimeoutException">It took longer than five minutes; it and its children have been killed.</exception>
    public static async Task<ChildResult> RunAsync(
        string folder, IReadOnlyDictionary<string, string> environment, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // The build that runs these tests leaves its own paths in the environment.
        string[] inherited = [.. Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key)];
        foreach (string name in inherited.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase))) start.Environment.Remove(name);
        foreach ((string name, string value) in environment) start.Environment[name] = value;

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        Task end = process.WaitForExitAsync();
        if (await Task.WhenAny(end, Task.Delay(Patience)) != end)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took longer than {Patience}.");
        }

        return new(process.ExitCode, await output, await error);
    }

    /// <summary>The same where nothing else can be done meanwhile.</summary>
    public static ChildResult Run(string folder, IReadOnlyDictionary<string, string> environment, string program, params string[] arguments) =>
        RunAsync(folder, environment, program, arguments).GetAwaiter().GetResult();

    /// <summary>Reads lines until one is the last that is wanted, or the process has ended.</summary>
    public void ReadUntil(Predicate<string> isLast)
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            _lines.Add(line);
            if (isLast(line)) break;
        }
    }

    /// <summary>Kills the process and returns all the whole lines that it wrote.</summary>
    public string[] Kill()
    {
        _process.Kill();
        string rest = _process.StandardOutput.ReadToEnd();
        _process.WaitForExit();
        int end = rest.LastIndexOf('\n');
        if (end > 0) _lines.AddRange(rest[..end].Split('\n'));
        return [.. _lines];
    }

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();
}
