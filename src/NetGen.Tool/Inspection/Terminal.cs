using System;
using System.Linq;
using NetGen.Formats;
using Spectre.Console;

namespace NetGen.Tool.Inspection;

/// <summary>Where tables go: as wide as the window, or wide enough where there is none.</summary>
internal static class Terminal
{
    private const int WidthOfFiles = 200;

    public static IAnsiConsole Open()
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings());
        if (Console.IsOutputRedirected) console.Profile.Width = WidthOfFiles;
        return console;
    }

    /// <summary>Text from a file without what a terminal would obey.</summary>
    public static string Clean(string text) => PlainText.OneLine(text);

    /// <summary>A table with a head.</summary>
    /// <param name="head">The columns' heads; all but the first are aligned to the right.</param>
    public static Table Table(params string[] head)
    {
        var table = new Table { Border = TableBorder.Simple };
        for (int i = 0; i < head.Length; i++)
        {
            var column = new TableColumn(new Text(head[i])) { NoWrap = true };
            table.AddColumn(i == 0 ? column : column.RightAligned());
        }

        return table;
    }

    /// <summary>Adds a row of plain text.</summary>
    public static void Add(this Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => new Text(Clean(cell)))]);
}
