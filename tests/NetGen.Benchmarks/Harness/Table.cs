using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>Columns of text; the first one to the left, the others to the right.</summary>
internal sealed class Table(params string[] head)
{
    private readonly List<string[]> _rows = [head];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <summary>Prints the table under a title.</summary>
    public void Print(string title)
    {
        int[] widths = [.. Enumerable.Range(0, head.Length).Select(column => _rows.Max(row => row[column].Length))];
        Console.WriteLine(title);
        foreach (string[] row in _rows)
        {
            Console.WriteLine("  " + string.Join("  ", row.Select((cell, column) =>
                column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))));
        }

        Console.WriteLine();
    }

    /// <summary>A time to three digits, in ns, µs or ms.</summary>
    public static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => $"{nanoseconds:F0} ns",
        < 1e4 => $"{nanoseconds / 1e3:F2} µs",
        < 1e5 => $"{nanoseconds / 1e3:F1} µs",
        < 1e6 => $"{nanoseconds / 1e3:F0} µs",
        _ => $"{nanoseconds / 1e6:F2} ms",
    };

    /// <summary>A ratio.</summary>
    public static string Times(double ratio) => ratio < 100 ? $"{ratio:F2}×" : $"{ratio:F0}×";
}
