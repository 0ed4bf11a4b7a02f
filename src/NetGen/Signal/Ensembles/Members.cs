using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>
/// Many random networks and inputs at one place between layers, each known by the two sums that the next layer's pre-activations depend on:
/// given Σx and Σx², they are independent and of one law.
/// </summary>
/// <remarks>
/// What a mean field leaves out lives in how members differ: a mean of the weights makes of Σx an offset that all units share, and a narrow
/// layer's Σx² is another one in every network. Members are evenly spread (Richtmyer's points along their order by size, as L'Ecuyer,
/// Lécot and Tuffin do for Markov chains, 2008), and their average is set right after every layer, so that few tell as much as many drawn.
/// </remarks>
internal sealed class Members
{
    /// <summary>The widest layer whose units are followed one by one.</summary>
    public const int MostUnits = 16;

    /// <summary>A state of members.</summary>
    /// <param name="count">How many.</param>
    /// <param name="width">The length of the signal.</param>
    /// <param name="depth">How many layers lie before it.</param>
    public Members(int count, int width, int depth)
    {
        (Width, Depth) = (width, depth);
        Mean = new double[count];
        Square = new double[count];
        Units = width <= MostUnits ? new double[count * width] : null;
    }

    /// <summary>The length of the signal.</summary>
    public int Width { get; }

    /// <summary>How many layers lie before it.</summary>
    public int Depth { get; }

    /// <summary>How many members there are.</summary>
    public int Count => Mean.Length;

    /// <summary>The mean over units, of each member.</summary>
    public double[] Mean { get; }

    /// <summary>The mean square over units, of each member.</summary>
    public double[] Square { get; }

    /// <summary>The units themselves, member by member, where they are few.</summary>
    public double[]? Units { get; }

    /// <summary>Σx⁴/(Σx²)² on average: 1 for a single unit, 1.8/width and the like for many.</summary>
    public double Concentration { get; set; }

    /// <summary>Where the units come from, for a layer that copies them; null where they are of two kinds.</summary>
    public required UnitSource? Source { get; init; }

    /// <summary>The average of numbers over members.</summary>
    public static double Average(double[] numbers)
    {
        double sum = 0;
        foreach (double number in numbers) sum += number;
        return sum / numbers.Length;
    }

    /// <summary>The members in the order of a size, equal ones by number: points along it tell most.</summary>
    public static int[] Order(double[] sizes)
    {
        int[] order = new int[sizes.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, new BySize(sizes));
        return order;
    }

    /// <summary>Sets mean and mean square from the units, and how concentrated they are.</summary>
    public void Summarise()
    {
        double squares = 0, fourths = 0;
        for (int member = 0; member < Count; member++)
        {
            double sum = 0, square = 0, fourth = 0;
            for (int i = member * Width; i < (member + 1) * Width; i++)
            {
                double x = Units![i];
                sum += x;
                square += x * x;
                fourth += x * x * x * x;
            }

            (Mean[member], Square[member]) = (sum / Width, square / Width);
            if (!(square > 0)) continue;
            squares += square;
            fourths += fourth / square;
        }

        Concentration = squares > 0 ? Math.Min(1, fourths / squares) : 1;
    }

    private sealed class BySize(double[] sizes) : IComparer<int>
    {
        public int Compare(int x, int y)
        {
            int order = sizes[x].CompareTo(sizes[y]);
            return order != 0 ? order : x.CompareTo(y);
        }
    }
}
