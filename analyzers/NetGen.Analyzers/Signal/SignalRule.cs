using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Signal;

/// <summary>One rule about a valid network; a rule is a class, a file and a page in analyzers/rules.</summary>
internal abstract class SignalRule
{
    /// <summary>The descriptors it may report; nearly always one.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>What it has to say of a network, its own findings only: which of several rules speaks is not its business.</summary>
    public abstract IEnumerable<Finding> Check(NetworkFacts network);
}
