using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace NetGen.Effects.Harness;

/// <summary>A study's numbers: rows by variants, columns as it names them.</summary>
internal sealed class Results
{
    private readonly Study _study;
    private readonly Spread[][] _cells;

    private Results(Study study, Spread[][] cells) => (_study, _cells) = (study, cells);

    /// <summary>The numbers of a row and a column.</summary>
    public Spread this[int variant, int column = 0] => _cells[variant][column];

    /// <summary>Measures every seed of every variant: what comes out does not depend on who computes it, or in which order.</summary>
    public static Results Of(Study study)
    {
        IReadOnlyList<Variant> variants = study.Variants;
        double[][] measured = new double[variants.Count * Study.Seeds][];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, measured.Length, options, job => measured[job] = variants[job / Study.Seeds].Measure(job % Study.Seeds));
        return new(study, [.. variants.Select((_, row) => study.Columns.Select((_, column) =>
            new Spread([.. Enumerable.Range(0, Study.Seeds).Select(seed => measured[(row * Study.Seeds) + seed][column])])).ToArray())]);
    }

    /// <summary>The table, in Markdown.</summary>
    public IEnumerable<string> Table()
    {
        yield return $"| {_study.Rows} | {string.Join(" | ", _study.Columns.Select(column => column.Name))} |";
        yield return "|" + string.Concat(Enumerable.Repeat("---|", 1 + _study.Columns.Count));
        for (int row = 0; row < _cells.Length; row++)
        {
            IEnumerable<string> cells = _cells[row].Zip(_study.Columns, (cell, column) => cell.Text(column.Unit));
            yield return $"| {_study.Variants[row].Name} | {string.Join(" | ", cells)} |";
        }
    }
}
