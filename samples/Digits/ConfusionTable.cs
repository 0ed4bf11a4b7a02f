using System.Globalization;
using System.Linq;
using Spectre.Console;

namespace NetGen.Samples.Digits;

/// <summary>Shows which digits were taken for which.</summary>
internal static class ConfusionTable
{
    public static Table Of(int[,] confusion)
    {
        int digits = confusion.GetLength(0);
        var table = new Table().Title("Rows: the digit; columns: what the network read").Border(TableBorder.Rounded);
        table.AddColumn("");
        for (int digit = 0; digit < digits; digit++) table.AddColumn(new TableColumn($"{digit}").RightAligned());
        table.AddColumn(new TableColumn("right").RightAligned());
        for (int row = 0; row < digits; row++)
        {
            int all = Enumerable.Range(0, digits).Sum(column => confusion[row, column]);
            var cells = Enumerable.Range(0, digits).Select(column => Cell(confusion[row, column], column == row)).ToList();
            cells.Insert(0, $"[bold]{row}[/]");
            cells.Add(string.Create(CultureInfo.InvariantCulture, $"{100.0 * confusion[row, row] / all:F1} %"));
            table.AddRow([.. cells]);
        }

        return table;
    }

    private static string Cell(int count, bool right) => (count, right) switch
    {
        (_, true) => $"[green]{count}[/]",
        (0, _) => "[grey]·[/]",
        _ => $"[red]{count}[/]",
    };
}
