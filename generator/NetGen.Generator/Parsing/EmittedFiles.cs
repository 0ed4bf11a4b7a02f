using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Parsing;

/// <summary>Tells the emitted part of a class from the user's: analyzers see the compilation with both in it.</summary>
internal static class EmittedFiles
{
    private static readonly string Assembly = typeof(NetworkGenerator).Assembly.GetName().Name;

    /// <summary>Whether a member stands in emitted files only.</summary>
    public static bool Contain(ISymbol member) =>
        member.DeclaringSyntaxReferences.All(reference => IsEmitted(reference.SyntaxTree.FilePath));

    // The compiler names emitted files [folder/]assembly/generator/hint, with the system's separator. A user's file may be named alike.
    private static bool IsEmitted(string path)
    {
        string[] parts = path.Split('/', '\\');
        return parts.Length >= 3
            && parts[parts.Length - 2].Equals(typeof(NetworkGenerator).FullName, StringComparison.Ordinal)
            && parts[parts.Length - 3].Equals(Assembly, StringComparison.Ordinal);
    }
}
