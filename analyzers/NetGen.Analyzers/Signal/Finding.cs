using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Signal;

/// <summary>What a rule has to say of a network.</summary>
/// <param name="Rule">The rule's descriptor.</param>
/// <param name="Severity">How bad it is here; often milder than the descriptor's default where the training is not declared.</param>
/// <param name="Place">Where the diagnostic goes.</param>
/// <param name="Cause">What is to blame.</param>
/// <param name="Words">What fills the message.</param>
internal sealed record Finding(DiagnosticDescriptor Rule, DiagnosticSeverity Severity, Place Place, Cause Cause, params object[] Words)
{
    /// <summary>What could be done, best first; those that do not clear the finding are dropped later.</summary>
    public IReadOnlyList<Remedy> Remedies { get; init; } = [];
}
