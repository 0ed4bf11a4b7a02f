using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NetGen.Testing;

namespace NetGen.Analyzers.Tests.Harness;

/// <summary>A user's project: texts and, beside them, an .editorconfig. The compiler, the generator and the analyzers see it as in a build.</summary>
/// <param name="Sources">The texts of File0.cs, File1.cs and so on.</param>
internal sealed record UserProject(params string[] Sources)
{
    // A project that makes no documentation file: its comments are not checked.
    private static readonly CSharpParseOptions Language = UserCompilation.Language.WithDocumentationMode(DocumentationMode.Parse);

    /// <summary>What the .editorconfig says of C# files, line by line.</summary>
    public string Config { get; init; } = "";

    /// <summary>The project in a workspace, for code fixes; its files stand in the order of the sources.</summary>
    public Project Open()
    {
        var workspace = new AdhocWorkspace();
        ProjectId id = ProjectId.CreateNewId();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        Solution solution = workspace.CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "User", "User", LanguageNames.CSharp, "/User/User.csproj",
                compilationOptions: options, parseOptions: Language, metadataReferences: UserCompilation.References));
        for (int i = 0; i < Sources.Length; i++)
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"File{i}.cs", SourceText.From(Sources[i]), filePath: $"/User/File{i}.cs");
        return solution.GetProject(id)!;
    }

    /// <summary>The compilation with what the generator adds.</summary>
    public static Compilation Compile(Project project)
    {
        Compilation written = project.GetCompilationAsync().GetAwaiter().GetResult()!;
        UserCompilation.Driver(Language)
            .RunGeneratorsAndUpdateCompilation(written, out Compilation whole, out ImmutableArray<Diagnostic> own);
        return own.IsEmpty ? whole : throw new InvalidOperationException(string.Join("\n", own.AsEnumerable()));
    }
}
