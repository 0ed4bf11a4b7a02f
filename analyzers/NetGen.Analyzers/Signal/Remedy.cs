using System;
using System.Collections.Generic;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Signal;

/// <summary>A change of a declaration that should clear a finding: the same change for the model, so that it can be tried, and for the source.</summary>
/// <param name="Title">What the user chooses from, such as <c>Use Init.He</c>.</param>
/// <param name="Edits">The change of the source.</param>
/// <param name="Apply">The change of the model.</param>
internal sealed record Remedy(string Title, IReadOnlyList<Edit> Edits, Func<NetworkModel, NetworkModel> Apply);
