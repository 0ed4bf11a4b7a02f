namespace NetGen;

/// <summary>cos(πx) on [0, 1] from additions and multiplications only, so that schedules have the same bits everywhere.</summary>
internal static class HalfCosine
{
    private const double Pi = 3.14159265358979323846;

    /// <summary>From one rate to another along half a cosine; x is the share of the way, held to [0, 1].</summary>
    public static double Anneal(double from, double to, double x) => x switch
    {
        <= 0 => from,
        >= 1 => to,
        _ => to + (0.5 * (from - to) * (1 + At(x))),
    };

    /// <summary>cos(πx), 0 ≤ x ≤ 1, to about 2e-16.</summary>
    public static double At(double x) => x switch
    {
        <= 0.25 => Cosine(Pi * x),
        <= 0.75 => Sine(Pi * (0.5 - x)),
        _ => -Cosine(Pi * (1 - x)),
    };

    // Taylor's series: the first terms left out are below (π/4)¹⁸/18! = 2e-18 and (π/4)¹⁷/17! = 5e-17.
    private static double Cosine(double a)
    {
        double square = a * a;
        double sum = 1;
        for (int n = 16; n > 0; n -= 2) sum = 1 - (sum * square / (n * (n - 1)));
        return sum;
    }

    private static double Sine(double a)
    {
        double square = a * a;
        double sum = 1;
        for (int n = 15; n > 1; n -= 2) sum = 1 - (sum * square / (n * (n - 1)));
        return a * sum;
    }
}
