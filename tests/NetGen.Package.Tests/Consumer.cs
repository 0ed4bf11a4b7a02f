using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using Xunit;

namespace NetGen.Package.Tests;

/// <summary>A new user's project: the package in a local folder, an empty cache, the README's example.</summary>
public sealed class Consumer : IDisposable
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-consumer").FullName;
    private readonly Dictionary<string, string> _environment;

    public Consumer()
    {
        string configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Debug{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Debug" : "Release";
        string feed = Path.Combine(_folder, "feed");
        _environment = new() { ["NUGET_PACKAGES"] = Path.Combine(_folder, "cache"), ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0", ["MSBUILDDISABLENODEREUSE"] = "1" };
        (int code, string output) = Shell.Run(
            Root, "dotnet", new Dictionary<string, string>(), "pack", Path.Combine("src", "NetGen"), "--no-build", "-c", configuration, "-o", feed);
        Assert.True(code == 0, output);

        File.WriteAllText(Path.Combine(_folder, "nuget.config"), $"""<configuration><packageSources><add key="local" value="{feed}" /></packageSources></configuration>""");
        File.WriteAllText(Path.Combine(_folder, "App.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <PublishAot>{HasLinker}</PublishAot>
                <PublishTrimmed>true</PublishTrimmed>
                <SelfContained>true</SelfContained>
                <RuntimeIdentifier>$(NETCoreSdkRuntimeIdentifier)</RuntimeIdentifier>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="NetGen" Version="*" /></ItemGroup>
            </Project>
            """);
        string readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        (string statements, string types) = Split(readme.Split("```csharp\n")[1].Split("```")[0]);
        File.WriteAllText(Path.Combine(_folder, "Program.cs"), statements + """

            net.Save("sine.safetensors");
            float[] loaded = new float[1];
            SineNet.Load("sine.safetensors").Predict([2f], loaded);
            Console.WriteLine(loaded[0] == output[0] ? "loaded: the same bits" : "loaded: other bits");

            """ + types + """

            [Input(8)]
            [Dense(8, Activation.Relu, Init.Xavier)]
            [Dense(1)]
            public partial class Weak;
            """);
    }

    /// <summary>Whether programs can be compiled ahead of time here; trimming needs nothing but the SDK.</summary>
    private static bool HasLinker =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    [Fact]
    public void Package_BuildsWarnsTrainsSavesLoadsAndPublishes()
    {
        (int code, string output) = Shell.Run(_folder, "dotnet", _environment, "build", "-c", "Release");
        Assert.True(code == 0, output);
        string[] warnings = [.. output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal)).Distinct()];
        Assert.All(warnings, warning => Assert.Contains("warning NG1101: Xavier keeps 50", warning, StringComparison.Ordinal));
        Assert.NotEmpty(warnings);

        (code, output) = Shell.Run(_folder, "dotnet", _environment, "publish", "-c", "Release", "-o", "out", "-nowarn:NG1101");
        Assert.True(code == 0, output);
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);

        (code, output) = Shell.Run(_folder, Path.Combine(_folder, "out", "App"), _environment);
        Assert.True(code == 0, output);
        Assert.Contains("2 sin 2 = 1.82, the network says 1.8", output, StringComparison.Ordinal);
        Assert.Contains("loaded: the same bits", output, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Statements of a program come before its types.
    private static (string Statements, string Types) Split(string example)
    {
        int types = example.IndexOf("[Input", StringComparison.Ordinal);
        return (example[..types], example[types..]);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
