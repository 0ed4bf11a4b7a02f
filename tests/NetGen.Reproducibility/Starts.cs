using System;

namespace NetGen.Reproducibility;

/// <summary>What is done to a network before training: starts that look at data, and the analysis of the signal.</summary>
internal static class Starts
{
    private const int Rows = 100;

    public static void Print()
    {
        Lsuv(new CurveNet(seed: 11), 1);
        Lsuv(new SoftmaxNet(seed: 12), 9);
        CornerNet corner = new(seed: 13);
        corner.InitializeOutputBias(Samples.Numbers(Rows * 5, seed: 13));
        Print(corner, "output bias", hash => hash.Add(corner.Parameters.Buffer));
        SoftmaxNet classes = new(seed: 14);
        classes.InitializeOutputBias([0, 1, 2, 3, 4, 5, 6, 6, 6, 0]);
        Print(classes, "output bias", hash => hash.Add(classes.Parameters.Buffer));
        Signal(new CurveNet(seed: 15));
        Signal(new SirenNet(seed: 16));
        Signal(new LogSoftmaxNet(seed: 17));
        Signal(new CornerNet(seed: 18));
    }

    private static void Lsuv<TNet>(TNet network, int inputs)
        where TNet : class, INetwork<TNet>
    {
        var report = network.InitializeLsuv(Samples.Numbers(Rows * inputs, seed: 11));
        Print(network, "LSUV", hash =>
        {
            hash.Add(network.Parameters.Buffer);
            foreach (LsuvLayer layer in report) hash.Add(layer.After);
        });
    }

    // The text shows digits in no culture but one; the numbers behind it have more of them.
    private static void Signal<TNet>(TNet network)
        where TNet : class, INetwork<TNet>
    {
        SignalReport report = network.MeasureSignal(Samples.Numbers(Rows * network.Layout.InputSize, seed: 15));
        Print(network, "signal", hash =>
        {
            hash.Add($"{report}");
            hash.Add($"{network.Layout.PredictSignal()}");
            hash.Add(network.Layout.PredictSignal().TangentTrace);
            foreach (LayerMeasurement layer in report.Measured) hash.Add(layer.DeltaSquare);
        });
    }

    private static void Print(INetwork network, string what, Action<Fingerprint> add)
    {
        Fingerprint hash = new();
        add(hash);
        Console.WriteLine($"{network.Layout.Name} {what} {hash}");
    }
}
