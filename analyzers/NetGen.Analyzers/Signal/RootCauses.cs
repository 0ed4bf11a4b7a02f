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

        var old = new HashSet<(string, Cause)>(all.Select(Identity));
        var warnings = new HashSet<string>(all.Where(IsWarning).Select(finding => finding.Rule.Id));
        return [.. reported.Select(finding => finding with { Remedies = [.. Working(network, finding, all, old, warnings)] })];
    }

    private static IEnumerable<Finding> All(NetworkFacts network) => RuleTable.All.SelectMany(rule => rule.Check(network));

    // A remedy clears its finding, leaves no other warning about its cause, and brings no new one about another; what the same rule says of other layers may stay.
    // Where one layer's is not enough, all layers' together are tried. Each costs as much as the whole analysis, so that only reported findings' are.
    private static IEnumerable<Remedy> Working(
        NetworkFacts network, Finding finding, List<Finding> all, HashSet<(string, Cause)> old, HashSet<string> warnings)
    {
        foreach (Remedy remedy in finding.Remedies.Where(remedy => remedy.Edits.All(edit => edit.IsSound)))
        {
            Remedy? works = new[] { remedy, Joint(remedy, finding, all) }.FirstOrDefault(tried => tried is not null &&
                All(network.With(tried.Apply(network.Model))).All(other => other.Rule.Id == finding.Rule.Id
                    ? old.Contains(Identity(other)) && !other.Cause.Overlaps(finding.Cause)
                    : !IsWarning(other) || IsOld(other, finding, warnings)));
            if (works is not null) yield return Remedies.Tidy(works, network.Model);
        }
    }

    // The same remedy for every layer that the rule names; null where it names one only.
    private static Remedy? Joint(Remedy remedy, Finding finding, List<Finding> all)
    {
        Finding[] same = [.. all.Where(other => other.Rule.Id == finding.Rule.Id && other.Place.Kind == PlaceKind.Layer)];
        Remedy[] parts = [.. same.SelectMany(other => other.Remedies.Where(one => one.Title == remedy.Title && one.Edits.All(edit => edit.IsSound)).Take(1))];
        if (parts.Length < 2 || parts.Length != same.Length) return null;
        string layers = string.Join(", ", same.Select(other => other.Place.Layer + 1));
        return new(
            $"{remedy.Title} (layers {layers})", [.. parts.SelectMany(part => part.Edits).Distinct()],
            network => parts.Aggregate(network, (changed, part) => part.Apply(changed)));
    }

    private static (string, Cause) Identity(Finding finding) => (finding.Rule.Id, finding.Cause);

    private static bool IsOld(Finding other, Finding finding, HashSet<string> warnings) =>
        warnings.Contains(other.Rule.Id) && !other.Cause.Overlaps(finding.Cause);

    private static bool IsWarning(Finding finding) => finding.Severity >= DiagnosticSeverity.Warning;
}
