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
        List<Finding> all = [.. All(network)];
        var reported = new List<Finding>();
        foreach (Finding finding in all.Where(finding => !isSilenced(finding.Rule)).OrderByDescending(finding => finding.Severity))
        {
            if (!reported.Any(other => other.Cause.Overlaps(finding.Cause))) reported.Add(finding);
        }

        var warnings = new HashSet<string>(all.Where(IsWarning).Select(finding => finding.Rule.Id));
        return [.. reported.Select(finding => finding with { Remedies = [.. Working(network, finding, warnings)] })];
    }

    private static IEnumerable<Finding> All(NetworkFacts network) => RuleTable.All.SelectMany(rule => rule.Check(network));

    // A remedy clears its finding, leaves no other warning about its cause, and brings no new one about another. Trying one costs as much as the whole analysis, so that only reported findings' are.
    private static IEnumerable<Remedy> Working(NetworkFacts network, Finding finding, HashSet<string> warnings)
    {
        foreach (Remedy remedy in finding.Remedies)
        {
            NetworkFacts changed = network.With(remedy.Apply(network.Model));
            if (All(changed).All(other => other.Rule.Id != finding.Rule.Id && (!IsWarning(other) || IsOld(other, finding, warnings))))
                yield return Remedies.Tidy(remedy, network.Model);
        }
    }

    private static bool IsOld(Finding other, Finding finding, HashSet<string> warnings) =>
        warnings.Contains(other.Rule.Id) && !other.Cause.Overlaps(finding.Cause);

    private static bool IsWarning(Finding finding) => finding.Severity >= DiagnosticSeverity.Warning;
}
