using System;
using System.Collections.Generic;
using System.Text;

namespace NetGen.Signal;

/// <summary>Lines up the cells of a table, the first column to the left, the others to the right; line ends are \n.</summary>
internal static class TextColumns
{
    /// <summary>The table; every row has as many cells.</summary>
    public static string Align(IReadOnlyList<string[]> rows)
    {
        int[] widths = new int[rows[0].Length];
        foreach (string[] row in rows)
        {
            for (int i = 0; i < row.Length; i++) widths[i] = Math.Max(widths[i], row[i].Length);
        }

        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
            {
                if (i > 0) text.Append("  ");
                text.Append(i == 0 ? row[i].PadRight(widths[i]) : row[i].PadLeft(widths[i]));
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
