using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using NetGen.Testing;

namespace NetGen.Analyzers.Tests.Consumer;

/// <summary>A diagnostic as a build prints it.</summary>
internal sealed record BuildLine(string File, int Line, string Severity, string Id, string Message);

/// <summary>A user's project in a folder of its own, built once as a user builds it.</summary>
internal sealed class ConsumerBuild
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));

    // The tests' own configuration: its runtime and analyzers are built already.
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private const string Pattern =
        @"^\s*(?<file>[^\r\n]*?)\((?<line>\d+),\d+\): (?<severity>\w+) (?<id>\w+): (?<message>.*?)( \[[^\]]*\])?\r?$";

    private ConsumerBuild(int exitCode, string output)
    {
        (ExitCode, Output) = (exitCode, output);
        Lines = [.. Regex.Matches(output, Pattern, RegexOptions.Multiline)
            .Select(match => new BuildLine(
                Path.GetFileName(match.Groups["file"].Value), int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                match.Groups["severity"].Value, match.Groups["id"].Value, match.Groups["message"].Value))
            .Distinct()];
    }

    public int ExitCode { get; }

    /// <summary>All that the build printed.</summary>
    public string Output { get; }

    /// <summary>Its diagnostics, each once: the build repeats them at its end.</summary>
    public IReadOnlyList<BuildLine> Lines { get; }

    /// <summary>Builds a project with these files.</summary>
    public static async Task<ConsumerBuild> RunAsync(IReadOnlyDictionary<string, string> files)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("netgen-consumer-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Consumer.csproj"), Project());
            foreach ((string name, string text) in files) await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), text);
            return await BuildAsync(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Project() => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="{Path.Combine(Root, "src", "NetGen", "NetGen.csproj")}" />
            <Analyzer Include="{Assembly("generator", "NetGen.Generator")}" />
            <Analyzer Include="{Assembly("analyzers", "NetGen.Analyzers")}" />
          </ItemGroup>
        </Project>
        """;

    private static string Assembly(string room, string project) =>
        Path.Combine(Root, room, project, "bin", Configuration, "netstandard2.0", project + ".dll");

    private static async Task<ConsumerBuild> BuildAsync(string folder)
    {
        string[] arguments =
            ["build", "-c", Configuration, "-nodereuse:false", "-p:BuildProjectReferences=false", "-p:UseSharedCompilation=false", "-nologo"];
        ChildResult result = await Child.RunAsync(
            folder, new Dictionary<string, string> { ["DOTNET_CLI_UI_LANGUAGE"] = "en" }, Child.Dotnet, arguments);
        return new ConsumerBuild(result.ExitCode, result.Output);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
