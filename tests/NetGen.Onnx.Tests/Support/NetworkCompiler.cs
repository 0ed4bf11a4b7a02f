using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;
using Xunit;

namespace NetGen.Onnx.Tests.Support;

/// <summary>Source text → assembly, through the generator, as a user's build does it.</summary>
internal static class NetworkCompiler
{
    /// <summary>Compiles and loads; errors of any of the compiler, the generator's output included, fail the test.</summary>
    public static Assembly Compile(string source)
    {
        CSharpCompilation compilation = UserCompilation.Create(
            $"Networks.{Guid.NewGuid():N}",
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release),
            CSharpSyntaxTree.ParseText(source, UserCompilation.Language));
        UserCompilation.Driver(UserCompilation.Language)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation full, out ImmutableArray<Diagnostic> diagnostics);
        using var image = new MemoryStream();
        IEnumerable<Diagnostic> all = diagnostics.Concat(full.Emit(image).Diagnostics);
        Assert.Empty(all.Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        return AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(image.ToArray()));
    }

    /// <summary>An initialised network of a compiled type.</summary>
    public static INetwork Create(Assembly assembly, string type, long seed) =>
        (INetwork)Activator.CreateInstance(assembly.GetType(type, throwOnError: true)!, seed)!;
}
