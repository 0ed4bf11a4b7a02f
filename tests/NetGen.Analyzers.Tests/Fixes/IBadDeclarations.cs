using System.Collections.Generic;

namespace NetGen.Analyzers.Tests.Fixes;

/// <summary>A declaration that breaks a rule.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Attributes">The attributes, a line each.</param>
/// <param name="HasFix">Whether a fix must be offered; false where there is none that the analyzer could know to be right.</param>
internal sealed record BadDeclaration(string Id, string[] Attributes, bool HasFix = true)
{
    public override string ToString() => $"{Id}: {string.Join(" ", Attributes)}";
}

/// <summary>The bad declarations of a group of rules; every class that implements this takes part in the tests of fixes.</summary>
internal interface IBadDeclarations
{
    IEnumerable<BadDeclaration> All { get; }
}
