using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace NetGen.Analyzers.Signal;

/// <summary>Remedies as a diagnostic's properties, which is all that reaches a code fix.</summary>
/// <remarks>Under the title, a line an edit: the attribute's number among the class's, the argument, and its new expression (none to remove it).</remarks>
internal static class RemedyText
{
    private const string Prefix = "NetGen.Remedy.";

    public static ImmutableDictionary<string, string?> Write(IReadOnlyList<Remedy> remedies, AttributePlaces places)
    {
        ImmutableDictionary<string, string?> properties = ImmutableDictionary<string, string?>.Empty;
        for (int i = 0; i < remedies.Count; i++)
        {
            IEnumerable<string> lines = remedies[i].Edits.Where(edit => places.Has(edit.Place)).Select(edit =>
                $"{places.Of(edit.Place).ToString(CultureInfo.InvariantCulture)}\t{edit.Place.Argument}\t{edit.Value}");
            properties = properties.Add(Prefix + i.ToString(CultureInfo.InvariantCulture), string.Join("\n", lines.Prepend(remedies[i].Title)));
        }

        return properties;
    }

    public static IEnumerable<(string Title, IReadOnlyList<(int Attribute, string Argument, string? Value)> Edits)> Read(
        ImmutableDictionary<string, string?> properties)
    {
        for (int i = 0; properties.TryGetValue(Prefix + i.ToString(CultureInfo.InvariantCulture), out string? text); i++)
        {
            string[] lines = text!.Split('\n');
            yield return (lines[0], [.. lines.Skip(1).Select(Edit)]);
        }
    }

    private static (int Attribute, string Argument, string? Value) Edit(string line)
    {
        string[] parts = line.Split('\t');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2].Length == 0 ? null : parts[2]);
    }
}
