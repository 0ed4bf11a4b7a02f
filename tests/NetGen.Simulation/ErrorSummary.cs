using System.Collections.Generic;
using System.Linq;

namespace NetGen.Simulation;

/// <summary>Relative errors in three numbers.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Median">Half are below.</param>
/// <param name="Ninety">Nine in ten are below.</param>
/// <param name="Worst">The greatest.</param>
/// <param name="WorstOutside">The greatest that the printed spread does not cover.</param>
internal sealed record ErrorSummary(int Count, double Median, double Ninety, double Worst, double WorstOutside)
{
    private const double MedianGoal = 0.01, NinetyGoal = 0.05, WorstGoal = 0.25;

    /// <summary>Whether median, ninth decile and worst are within 1, 5 and 25 %, the worst or within the printed spread.</summary>
    public bool MeetsGoals => Median <= MedianGoal && Ninety <= NinetyGoal && WorstOutside <= WorstGoal;

    /// <summary>Sums deviations up.</summary>
    public static ErrorSummary Of(IReadOnlyCollection<Deviation> deviations)
    {
        double[] errors = [.. deviations.Select(deviation => deviation.Error).Order()];
        if (errors.Length == 0) return new(0, 0, 0, 0, 0);
        double outside = deviations.Where(deviation => !deviation.IsWithinSpread).Select(deviation => deviation.Error).DefaultIfEmpty().Max();
        return new(errors.Length, errors[errors.Length / 2], errors[errors.Length * 9 / 10], errors[^1], outside);
    }
}
