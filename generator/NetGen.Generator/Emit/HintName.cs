using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Model;

namespace NetGen.Generator.Emit;

/// <summary>The name of a network's file: unique and allowed, since one bad name costs the project everything that was emitted.</summary>
internal static class HintName
{
    /// <param name="metadataName">The class's full metadata name.</param>
    /// <param name="ambiguous">The project's <see cref="Ambiguous"/> names.</param>
    public static string Of(string metadataName, EquatableArray<string> ambiguous)
    {
        int place = ambiguous.ToList().IndexOf(metadataName);
        return place < 0 ? $"{Stem(metadataName)}.g.cs" : $"{Stem(metadataName)}--{place + 1}.g.cs";
    }

    /// <summary>The names that differ in case only, which C# tells apart and file systems do not: nearly always none.</summary>
    public static EquatableArray<string> Ambiguous(IEnumerable<string> metadataNames) => new(
        metadataNames.GroupBy(Stem, StringComparer.OrdinalIgnoreCase).Where(names => names.Count() > 1).SelectMany(names => names)
            .OrderBy(name => name, StringComparer.Ordinal));

    private static string Stem(string metadataName) => string.Concat(metadataName.Select(Letter));

    // Nested types and arities are written otherwise, combining marks by their number: none of them may be in a file's name.
    private static string Letter(char letter) => letter switch
    {
        '+' => ".",
        '`' => "-",
        '.' or '_' => letter.ToString(),
        _ when char.IsLetterOrDigit(letter) => letter.ToString(),
        _ => "-" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
    };
}
