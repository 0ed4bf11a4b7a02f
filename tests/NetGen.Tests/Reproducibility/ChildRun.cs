using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Xunit;

namespace NetGen.Tests.Reproducibility;

/// <summary>What one process of tests/NetGen.Reproducibility printed.</summary>
internal sealed class ChildRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private ChildRun(string[] lines)
    {
        Facts = lines.Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..].Split('=', 2)).ToDictionary(f => f[0], f => f[1]);
        Hashes = [.. lines.Where(line => !line.StartsWith('#'))];
    }

    /// <summary>What the process was allowed to use.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; }

    /// <summary>The lines with hashes.</summary>
    public string[] Hashes { get; }

    public int Number(string fact) => int.Parse(Facts[fact], CultureInfo.InvariantCulture);

    public bool Has(string fact) => Facts[fact] == "True";

    /// <summary>Runs the program in a process of its own.</summary>
    /// <param name="threads">How many threads train.</param>
    /// <param name="environment">Variables on top of this process's, as NAME=VALUE.</param>
    public static ChildRun Start(int threads, params string[] environment)
    {
        string dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));
        string program = Path.Combine(AppContext.BaseDirectory, "NetGen.Reproducibility.dll");
        ProcessStartInfo start = new(dotnet, ["exec", program, threads.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Only the run that asks for a culture needs the system's tables of them.
        start.Environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        foreach (string[] variable in environment.Select(variable => variable.Split('=', 2))) start.Environment[variable[0]] = variable[1];

        using Process process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience)) process.Kill();
        Assert.True(process.ExitCode == 0, $"It ended with {process.ExitCode}: {errors.Result}");
        return new(output.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
