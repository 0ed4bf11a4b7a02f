using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Formats;

/// <summary>Names that differ in their numbers alone, such as net.0.weight and net.10.weight: such names have an order.</summary>
internal static class NumberedNames
{
    /// <summary>Sorts by the names' numbers, read from left to right.</summary>
    /// <returns>The sorted tensors, or null where the names differ in more than numbers, or two have equal numbers.</returns>
    public static List<SafetensorsTensor>? Sort(IReadOnlyList<SafetensorsTensor> tensors)
    {
        var split = tensors.Select(tensor => (Tensor: tensor, Parts: Split(tensor.Name))).ToList();
        if (split.Any(item => !SameText(item.Parts, split[0].Parts))) return null;
        split.Sort((a, b) => Compare(a.Parts, b.Parts));
        for (int i = 1; i < split.Count; i++)
        {
            if (Compare(split[i - 1].Parts, split[i].Parts) == 0) return null;
        }

        return split.Select(item => item.Tensor).ToList();
    }

    // Text and numbers take turns, text first.
    private static List<string> Split(string name)
    {
        var parts = new List<string>();
        for (int at = 0; at < name.Length || parts.Count == 0;)
        {
            bool number = parts.Count % 2 == 1;
            int from = at;
            while (at < name.Length && IsDigit(name[at]) == number) at++;
            parts.Add(name.Substring(from, at - from));
        }

        return parts;
    }

    private static bool SameText(List<string> a, List<string> b)
    {
        if (a.Count != b.Count) return false;
        for (int i = 0; i < a.Count; i += 2)
        {
            if (a[i] != b[i]) return false;
        }

        return true;
    }

    private static int Compare(List<string> a, List<string> b)
    {
        int order = 0;
        for (int i = 1; i < a.Count && order == 0; i += 2) order = CompareNumbers(a[i].TrimStart('0'), b[i].TrimStart('0'));
        return order;
    }

    // As text, since a name's number may be of any length.
    private static int CompareNumbers(string a, string b) =>
        a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);

    private static bool IsDigit(char letter) => letter is >= '0' and <= '9';
}
