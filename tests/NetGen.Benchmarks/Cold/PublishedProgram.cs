using System;
using System.Collections;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks.Cold;

/// <summary>A program in a folder of its own, published as a user does it.</summary>
internal static class PublishedProgram
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));

    private static readonly string Targets = Path.Combine(Root, "src", "NetGen", "build", "NetGen.targets");

    /// <summary>Writes a project and publishes it.</summary>
    /// <param name="folder">Where to; its name is the program's.</param>
    /// <param name="source">Top-level statements.</param>
    /// <param name="properties">The properties of its project that say how it is compiled.</param>
    /// <returns>The program's path.</returns>
    /// <exception cref="InvalidOperationException">It does not build.</exception>
    public static string Publish(string folder, string source, string properties)
    {
        string name = Path.GetFileName(folder), output = Path.Combine(folder, "out");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), source);
        File.WriteAllText(Path.Combine(folder, name + ".csproj"), Project(properties));
        // Where the package's own build file would be read: behind the runtime identifier, which it asks for.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.targets"), $"""<Project><Import Project="{Targets}" /></Project>""");
        Console.WriteLine($"publishing {name} ...");
        var start = new ProcessStartInfo("dotnet", ["publish", "-c", "Release", "-nodereuse:false", "-nologo", "-o", output])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };

        // What started this program may have left its own paths in the environment.
        foreach (string key in Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(entry => (string)entry.Key))
        {
            if (key.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)) start.Environment.Remove(key);
        }

        using Process process = Process.Start(start)!;
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{name} does not build:\n{text}");
        return Path.Combine(output, OperatingSystem.IsWindows() ? name + ".exe" : name);
    }

    private static string Project(string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            {properties}
            <InvariantGlobalization>true</InvariantGlobalization>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="{Path.Combine(Root, "src", "NetGen", "NetGen.csproj")}" />
            <ProjectReference Include="{Path.Combine(Root, "generator", "NetGen.Generator", "NetGen.Generator.csproj")}"
                              OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
          </ItemGroup>
        </Project>
        """;

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
