using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Xunit;

namespace NetGen.Generator.Tests.Harness;

/// <summary>What a build made of a project.</summary>
/// <param name="Compilation">The project with its emitted files.</param>
/// <param name="Run">What the generator did.</param>
/// <param name="Errors">What the compiler says; every warning is an error.</param>
/// <param name="Analysis">What our analyzers say.</param>
internal sealed record Built(
    CSharpCompilation Compilation, GeneratorDriverRunResult Run, ImmutableArray<Diagnostic> Errors, ImmutableArray<Diagnostic> Analysis)
{
    /// <summary>The emitted texts by hint name.</summary>
    public Dictionary<string, string> Texts => Determinism.Texts(Run);

    /// <summary>The emitted text, where there is one network.</summary>
    public string Text => Texts.Values.Single();

    /// <summary>The structural rules' diagnostics, by place; any of ours that is no rule is a failure.</summary>
    public ImmutableArray<Diagnostic> Faults
    {
        get
        {
            Assert.DoesNotContain(Analysis, diagnostic => diagnostic.Id == "AD0001");
            return [.. Analysis.Where(IsStructural).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)];
        }
    }

    /// <summary>Whether a tree is one of ours.</summary>
    public static bool IsEmitted(SyntaxTree? tree) => tree is not null && tree.FilePath.EndsWith(".g.cs", System.StringComparison.Ordinal);

    /// <summary>Asserts that the project is valid: no error, no warning, no fault.</summary>
    public Built AssertClean()
    {
        Assert.True(Errors.IsEmpty && Faults.IsEmpty, string.Join("\n", Errors.Concat(Faults)));
        return this;
    }

    /// <summary>The assembly's bytes.</summary>
    public byte[] Emit()
    {
        using var stream = new MemoryStream();
        CSharpCompilationOptions lenient = Compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default);
        EmitResult result = Compilation.WithOptions(lenient).Emit(stream);
        IEnumerable<Diagnostic> errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(result.Success, string.Join("\n", errors));
        return stream.ToArray();
    }

    /// <summary>Loads the assembly of a valid project.</summary>
    public LoadedProject Load() => new(AssertClean().Emit());

    private static bool IsStructural(Diagnostic diagnostic) => diagnostic.Id.StartsWith("NG0", System.StringComparison.Ordinal);
}
