using System;
using System.IO;
using System.Linq;
using Xunit;

namespace NetGen.Package.Tests;

/// <summary>A new user's project: the package in a local folder, an empty cache, the README's example.</summary>
[Collection(nameof(Feed))]
public sealed class Consumer : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("netgen-consumer").FullName;

    public Consumer(Feed feed)
    {
        Write("nuget.config", $"""<configuration><packageSources><add key="local" value="{feed.Folder}" /></packageSources></configuration>""");
        Write("App.csproj", $"""
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
                <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
                <CompilerGeneratedFilesOutputPath>Emitted</CompilerGeneratedFilesOutputPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NetGen" Version="*" />
              </ItemGroup>
            </Project>
            """);

        // Later than the package's own file, twice, in spellings that the attribute does not have, and by a target that could have made the file.
        Write("Directory.Build.targets", """
            <Project>
              <ItemGroup>
                <Weights Include="models/../models/*.safetensors;$(MSBuildProjectDirectory)/models/line.safetensors" />
              </ItemGroup>
              <Target Name="Fetch" BeforeTargets="BeforeBuild">
                <ItemGroup>
                  <Weights Include="ex tern/liñe.safetensors" />
                </ItemGroup>
              </Target>
            </Project>
            """);
        string readme = File.ReadAllText(Path.Combine(Feed.Root, "README.md"));
        (string statements, string types) = Split(readme.Split("```csharp\n")[1].Split("```")[0]);
        Write("Program.cs", statements + """

            net.Save("sine.safetensors");
            float[] loaded = new float[1];
            SineNet.Load("sine.safetensors").Predict([2f], loaded);
            Console.WriteLine(loaded[0] == output[0] ? "loaded: the same bits" : "loaded: other bits");
            Line.Pretrained.Predict([3f], loaded);
            Console.WriteLine(FormattableString.Invariant($"pretrained: {loaded[0]}"));
            Fetched.Pretrained.Predict([3f], loaded);
            Console.WriteLine(FormattableString.Invariant($"fetched: {loaded[0]}"));
            Console.WriteLine($"fused multiply-add in hardware: {System.Runtime.Intrinsics.X86.Fma.IsSupported}");
            Console.WriteLine($"floats of a vector: {System.Numerics.Vector<float>.Count}");

            """ + types + """

            [Input(8)]
            [Dense(8, Activation.Relu, Init.Xavier)]
            [Dense(1)]
            public partial class Weak;

            [Weights("models/line.safetensors")]
            [Input(1)]
            [Dense(1)]
            public partial class Line;

            [Weights("./ex tern/liñe.safetensors")]
            [Input(1)]
            [Dense(1)]
            public partial class Fetched;
            """);
        Directory.CreateDirectory(Path.Combine(_folder, "models"));
        Directory.CreateDirectory(Path.Combine(_folder, "ex tern"));
        File.WriteAllBytes(Path.Combine(_folder, "ex tern", "liñe.safetensors"), Weights(1, 1, width: 1));
        WriteWeights(2, 1, width: 1);
    }

    /// <summary>Whether programs can be compiled ahead of time here; trimming needs nothing but the SDK.</summary>
    private static bool HasLinker =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));

    private string Cache => Path.Combine(_folder, "cache");

    [Fact]
    public void Package_BuildsWarnsEmbedsTrainsSavesLoadsAndPublishes()
    {
        string output = Feed.Dotnet(_folder, Cache, "build", "-c", "Release");
        string[] warnings = [.. output.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal)).Distinct()];
        Assert.All(warnings, warning => Assert.Contains("warning NG1101: Xavier keeps 50", warning, StringComparison.Ordinal));
        Assert.NotEmpty(warnings);

        // Nothing but the file of weights changes: what fits is embedded anew, what does not is an error at the attribute.
        WriteWeights(5, -2, width: 1);
        Feed.Dotnet(_folder, Cache, "build", "-c", "Release", "--no-restore");
        string built = Directory.GetFiles(Path.Combine(_folder, "obj", "Release"), "App.dll", SearchOption.AllDirectories)[0];
        Assert.True(File.ReadAllBytes(built).AsSpan().IndexOf(Weights(5, -2, width: 1)) > 0);
        output = Feed.Dotnet(_folder, Cache, "publish", "-c", "Release", "-o", "out", "-nowarn:NG1101");
        Assert.DoesNotContain("warning", output, StringComparison.Ordinal);
        WriteWeights(7, 7, width: 2);
        (int code, string failed) = Feed.Try(_folder, Cache, "build", "-c", "Release", "--no-restore");
        Assert.NotEqual(0, code);
        Assert.Matches(@"Program\.cs\(\d+,10\): error NG0032: .*tensor '0\.weight': its shape is \[1, 2\]; .* has \[1, 1\]", failed);

        File.Delete(Path.Combine(_folder, "models", "line.safetensors"));
        (code, output) = Feed.Start(_folder, Path.Combine(_folder, "out", "App"));
        Assert.True(code == 0, output);
        Assert.Contains("2 sin 2 = 1.82, the network says 1.8", output, StringComparison.Ordinal);
        Assert.Contains("loaded: the same bits", output, StringComparison.Ordinal);
        Assert.Contains("pretrained: 13", output, StringComparison.Ordinal);
        Assert.Contains("fetched: 4", output, StringComparison.Ordinal);
        if (!System.Runtime.Intrinsics.X86.Fma.IsSupported) return;
        Assert.Contains("fused multiply-add in hardware: True", output, StringComparison.Ordinal);
        Assert.DoesNotContain("floats of a vector: 4", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Package_SaysThatAnOlderTargetFrameworkIsTooOld()
    {
        Write("App.csproj", File.ReadAllText(Path.Combine(_folder, "App.csproj")).Replace("net10.0", "net8.0", StringComparison.Ordinal));
        (int code, string output) = Feed.Try(_folder, Cache, "restore");
        Assert.NotEqual(0, code);
        Assert.Matches(@"error NU1202: Package NetGen .* is not compatible with net8\.0 .* supports: net10\.0", output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // By the format's specification: as many equal weights as the width, and a bias.
    private static byte[] Weights(float weight, float bias, int width)
    {
        int end = width * sizeof(float);
        string header = $$$"""
            {"0.weight":{"dtype":"F32","shape":[1,{{{width}}}],"data_offsets":[0,{{{end}}}]},"0.bias":{"dtype":"F32","shape":[1],"data_offsets":[{{{end}}},{{{end + 4}}}]}}
            """;
        byte[] weights = [.. Enumerable.Repeat(BitConverter.GetBytes(weight), width).SelectMany(bytes => bytes)];
        return [.. BitConverter.GetBytes((long)header.Length), .. System.Text.Encoding.ASCII.GetBytes(header), .. weights, .. BitConverter.GetBytes(bias)];
    }

    private void WriteWeights(float weight, float bias, int width) =>
        File.WriteAllBytes(Path.Combine(_folder, "models", "line.safetensors"), Weights(weight, bias, width));

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    // Statements of a program come before its types.
    private static (string Statements, string Types) Split(string example)
    {
        int types = example.IndexOf("[Input", StringComparison.Ordinal);
        return (example[..types], example[types..]);
    }
}
