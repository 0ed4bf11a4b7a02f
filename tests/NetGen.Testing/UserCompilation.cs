extern alias runtime;

using System.Collections.Generic;
using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator;

namespace NetGen.Testing;

/// <summary>What the compilation of every user's project has in common: its references, the language and the generator.</summary>
public static class UserCompilation
{
    /// <summary>.NET 10 and the runtime library, read once a process.</summary>
    public static ImmutableArray<MetadataReference> References { get; } =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(runtime::NetGen.INetwork).Assembly.Location)];

    /// <summary>The least version of the language that emitted code promises to need, comments checked.</summary>
    public static CSharpParseOptions Language { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    /// <summary>A library that no generator has seen yet.</summary>
    public static CSharpCompilation Create(string name, CSharpCompilationOptions options, params IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create(name, trees, References, options);

    /// <summary>A driver of our generator that keeps record of its steps.</summary>
    public static GeneratorDriver Driver(CSharpParseOptions language) => CSharpGeneratorDriver.Create(
        [new NetworkGenerator().AsSourceGenerator()], parseOptions: language,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
