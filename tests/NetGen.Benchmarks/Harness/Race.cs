using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;

namespace NetGen.Benchmarks;

/// <summary>Runs contenders round by round, each in every round, so that what the machine does meanwhile meets all of them.</summary>
internal static class Race
{
    private const int Rounds = 21;
    private const double RoundSeconds = 0.006;

    // The JIT looks for hot methods after 100 ms of quiet and wants 30 calls of each, twice, and its thread shares the cores with others:
    // so passes of warm-up go on while anybody still gets faster. Who is slow must not take for ever.
    private const double FirstPassSeconds = 0.35, MostPassSeconds = 2.5, PassSeconds = 0.15, Faster = 0.95;
    private const int FirstPassCalls = 70, Passes = 8;

    /// <summary>What all contenders of all races wrote.</summary>
    public static double Checksum { get; private set; }

    /// <summary>Times the contenders.</summary>
    public static RaceResult Run(params IReadOnlyList<Contender> contenders)
    {
        WarmUp(contenders);
        int[] calls = [.. contenders.Select(Calibrate)];
        double[][] times = [.. contenders.Select(_ => new double[Rounds])];
        for (int round = 0; round < Rounds; round++)
        {
            // Another one starts each round: nobody always runs behind the one who leaves the caches worst.
            for (int i = 0; i < contenders.Count; i++)
            {
                int turn = (round + i) % contenders.Count;
                times[turn][round] = Time(contenders[turn], calls[turn]) / calls[turn] * 1e9;
                Checksum += contenders[turn].Output();
            }
        }

        return new RaceResult(times);
    }

    private static void WarmUp(IReadOnlyList<Contender> contenders)
    {
        double[] before = [.. contenders.Select(contender => Pass(contender, FirstPassCalls, FirstPassSeconds))];
        for (int pass = 0; pass < Passes; pass++)
        {
            double[] after = [.. contenders.Select(contender => Pass(contender, 1, PassSeconds))];
            if (after.Zip(before).All(times => times.First > Faster * times.Second)) break;
            before = after;
        }
    }

    // The shortest call of a pass.
    private static double Pass(Contender contender, int least, double seconds)
    {
        double best = double.MaxValue;
        long start = Stopwatch.GetTimestamp();
        for (int calls = 0; calls < least || Elapsed(start) < seconds; calls++)
        {
            if (Elapsed(start) > MostPassSeconds) break;
            best = Math.Min(best, Time(contender, 1));
        }

        return best;
    }

    private static double Elapsed(long start) => Stopwatch.GetElapsedTime(start).TotalSeconds;

    private static int Calibrate(Contender contender)
    {
        int calls = 1;
        for (double seconds; (seconds = Enumerable.Range(0, 3).Min(_ => Time(contender, calls))) < RoundSeconds;)
            calls = (int)Math.Max(calls * 1.2, calls * Math.Min(RoundSeconds * 1.1 / seconds, 100)) + 1;
        return calls;
    }

    private static double Time(Contender contender, int calls)
    {
        Action run = contender.Run;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++) run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
