using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;

namespace NetGen.Generator.Tests.Harness;

/// <summary>A user's project: source texts and options. Every build of it checks the generator's invariants on the way.</summary>
/// <param name="Sources">The texts of its files.</param>
internal sealed record Project(params string[] Sources)
{
    /// <summary>The least version that the emitted code promises to need.</summary>
    public LanguageVersion Language { get; init; } = UserCompilation.Language.LanguageVersion;

    /// <summary>The project's setting; emitted files choose for themselves.</summary>
    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    /// <summary>Whether arithmetic is checked: what emitted code does must not depend on it.</summary>
    public bool Checked { get; init; } = true;

    /// <summary>Whether the project itself may have unsafe code.</summary>
    public bool Unsafe { get; init; }

    /// <summary>Severities as an .editorconfig or a NoWarn sets them.</summary>
    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    /// <summary>The text of an .editorconfig, or nothing.</summary>
    public string EditorConfig { get; init; } = "";

    /// <summary>Names of the files; by default File0.cs, File1.cs and so on.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>Builds the project: generator, compiler, analyzers.</summary>
    public Built Build()
    {
        CSharpCompilation before = Compile();
        GeneratorDriver driver = Driver().RunGeneratorsAndUpdateCompilation(
            before, out Compilation after, out ImmutableArray<Diagnostic> own);
        GeneratorDriverRunResult run = driver.GetRunResult();
        Caching.Verify(driver, before);
        Determinism.Verify(this, run);
        (ImmutableArray<Diagnostic> compiler, ImmutableArray<Diagnostic> analyzers) = AnalyzerRun.Diagnose(after);
        return new Built((CSharpCompilation)after, run, compiler.AddRange(own), analyzers);
    }

    /// <summary>The project before any generator has seen it.</summary>
    public CSharpCompilation Compile() => UserCompilation.Create(
        "Project",
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            checkOverflow: Checked,
            allowUnsafe: Unsafe,
            optimizationLevel: OptimizationLevel.Release,
            nullableContextOptions: Nullable,
            generalDiagnosticOption: ReportDiagnostic.Error,
            warningLevel: 9999,
            specificDiagnosticOptions: Severities).WithSyntaxTreeOptionsProvider(new EditorConfigSeverities(EditorConfig)),
        Sources.Select((text, i) => Parse(text, Path(i))));

    /// <summary>A file of the project.</summary>
    public SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Options, path);

    /// <summary>A driver that keeps record of its steps.</summary>
    public GeneratorDriver Driver() => UserCompilation.Driver(Options);

    private CSharpParseOptions Options => UserCompilation.Language.WithLanguageVersion(Language);

    private string Path(int index) => index < Paths.Length ? Paths[index] : $"File{index}.cs";
}
