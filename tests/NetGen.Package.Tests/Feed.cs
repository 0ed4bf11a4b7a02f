using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using NetGen.Testing;
using Xunit;

namespace NetGen.Package.Tests;

/// <summary>Both packages, made once from what was built, in a folder that serves as their source.</summary>
[CollectionDefinition(nameof(Feed))]
public sealed class Feed : ICollectionFixture<Feed>, IDisposable
{
    /// <summary>Quiet builds that leave no process behind.</summary>
    private static readonly Dictionary<string, string> Quiet = new() { ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0", ["MSBUILDDISABLENODEREUSE"] = "1" };

    public Feed()
    {
        foreach (string project in new[] { "NetGen", "NetGen.Tool" })
            Dotnet(Root, null, "pack", Path.Combine("src", project), "--no-build", "-c", Configuration, "-o", Folder);
    }

    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    public static string Configuration { get; } =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Debug" : "Release";

    public string Folder { get; } = Directory.CreateTempSubdirectory("netgen-feed").FullName;

    /// <summary>A package's file.</summary>
    public string Package(string id) => Directory.GetFiles(Folder, $"{id}.*.nupkg").Single(path => char.IsDigit(Path.GetFileName(path)[id.Length + 1]));

    /// <summary>Runs the command line; it must succeed.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="cache">The packages' cache, or null for the user's.</param>
    /// <param name="arguments">The command.</param>
    /// <returns>What it says.</returns>
    public static string Dotnet(string folder, string? cache, params string[] arguments)
    {
        (int code, string output) = Try(folder, cache, arguments);
        Assert.True(code == 0, output);
        return output;
    }

    /// <summary>Runs the command line.</summary>
    public static (int ExitCode, string Output) Try(string folder, string? cache, params string[] arguments)
    {
        var environment = new Dictionary<string, string>(Quiet);
        if (cache is not null) environment["NUGET_PACKAGES"] = cache;
        return Start(folder, environment, Child.Dotnet, arguments);
    }

    /// <summary>Runs a program of the packages' own.</summary>
    public static (int ExitCode, string Output) Start(string folder, string program, params string[] arguments) => Start(folder, [], program, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static (int ExitCode, string Output) Start(string folder, Dictionary<string, string> environment, string program, string[] arguments)
    {
        ChildResult result = Child.Run(folder, environment, program, arguments);
        return (result.ExitCode, result.Output + result.Error);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
