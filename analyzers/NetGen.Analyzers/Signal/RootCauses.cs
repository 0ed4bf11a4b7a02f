using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Signal;

/// <summary>Chooses which findings become diagnostics: one for each root cause, with the remedies that were tried and work.</summary>
internal static class RootCauses
{
    /// <param name="network">The network.</param>
    /// <param name="isSilenced">Whether a rule is switched off, so that the next one may speak for its cause.</param>
    public static IReadOnlyList<Finding> Of(NetworkFacts network, Func<DiagnosticDescriptor, bool> isSilenced)
    {
        var reported = new List<Finding>();
        foreach (Finding finding in All(network).Where(finding => !isSilenced(finding.Rule)).OrderByDescending(finding => finding.Severity))
        {
            if (reported.Any(other => other.Cause.Overlaps(finding.Cause))) continue;
            reported.Add(finding);
        }

        for (int i = 0; i < reported.Count; i++)
        {
            if (reported[i].Remedies.Count > 0) reported[i] = reported[i] with { Remedies = [.. reported[i].Remedies.Where(remedy => Works(network, reported[i], remedy))] };
        }

        return reported;
    }

    private static IEnumerable<Finding> All(NetworkFacts network) => RuleTable.All.SelectMany(rule => rule.Check(network));

    // A remedy clears its finding, leaves no other warning about the same cause, and brings no new one about another.
    private static bool Works(NetworkFacts network, Finding finding, Remedy remedy)
    {
        var before = new HashSet<string>(All(network).Where(IsWarning).Select(other => other.Rule.Id));
        List<Finding> after = [.. All(network.With(remedy.Apply(network.Model)))];
        return after.All(other => other.Rule.Id != finding.Rule.Id
            && (!IsWarning(other) || (before.Contains(other.Rule.Id) && !other.Cause.Overlaps(finding.Cause))));
    }

    private static bool IsWarning(Finding finding) => finding.Severity >= DiagnosticSeverity.Warning;
}
