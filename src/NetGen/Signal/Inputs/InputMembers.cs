using System;

namespace NetGen.Signal;

/// <summary>Independent inputs as members: few coordinates one by one, the two sums of many by the central limit.</summary>
internal static class InputMembers
{
    /// <summary>Members before the first layer.</summary>
    public static Members Of(SignalInput input, int count, int size)
    {
        SignalLaw law = input.Law;
        var members = new Members(count, size, 0) { Source = UnitSource.Of(law) };
        if (members.Units is { } units)
        {
            for (int i = 0; i < units.Length; i++) units[i] = law.Quantile(QuasiRandom.At(i / size, i % size, 0));
            members.Summarise();
            Straighten(input, members, units);
            return members;
        }

        double square = input.Square, mean = input.Mean, n = size;
        double variance = Math.Max(0, input.Fourth - (square * square)) / n, alone = Math.Max(0, square - (mean * mean)) / n;
        double slope = variance > 0 ? (input.Third - (mean * square)) / n / variance : 0;
        double rest = Math.Sqrt(Math.Max(0, alone - (slope * slope * variance))), wide = Math.Sqrt(count / Spread(count));
        for (int i = 0; i < count; i++)
        {
            double distance = Math.Sqrt(variance) * NormalQuantile.Of(QuasiRandom.At(i, 0, 0));
            members.Square[i] = Math.Max(0, square + distance);
            members.Mean[i] = mean + (slope * distance) + (rest * wide * NormalQuantile.Of((i + 0.5) / count));
        }

        members.Concentration = square > 0 ? Math.Min(1, input.Fourth / (square * square * n)) : 1;
        return members;
    }

    // Few points stop short of the tails: their squares' average is set right.
    private static void Straighten(SignalInput input, Members members, double[] units)
    {
        double drawn = Members.Average(members.Square);
        if (!(drawn > 0) || !(input.Square > 0)) return;
        double factor = Math.Sqrt(input.Square / drawn);
        for (int i = 0; i < units.Length; i++) units[i] *= factor;
        members.Summarise();
    }

    private static double Spread(int count)
    {
        double sum = 0;
        for (int i = 0; i < count; i++)
        {
            double z = NormalQuantile.Of((i + 0.5) / count);
            sum += z * z;
        }

        return sum;
    }
}
