using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Testing;
using Xunit;

namespace NetGen.Tests.Reproducibility;

/// <summary>What one process of tests/NetGen.Reproducibility printed.</summary>
internal sealed class ChildRun
{
    private ChildRun(string[] lines)
    {
        Facts = lines.Where(line => line.StartsWith('#')).Select(line => line[2..].Split('=', 2)).ToDictionary(f => f[0], f => f[1]);
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
        // Only the run that asks for a culture needs the system's tables of them.
        var variables = new Dictionary<string, string> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" };
        foreach (string[] variable in environment.Select(variable => variable.Split('=', 2))) variables[variable[0]] = variable[1];
        ChildResult result = Child.Run(
            AppContext.BaseDirectory, variables, Child.Dotnet,
            "exec", Child.Built("NetGen.Reproducibility.dll"), threads.ToString(CultureInfo.InvariantCulture));
        Assert.True(result.ExitCode == 0, $"It ended with {result.ExitCode}: {result.Error}");
        return new(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }
}
