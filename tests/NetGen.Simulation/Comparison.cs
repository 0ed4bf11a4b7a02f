using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Signal;

namespace NetGen.Simulation;

/// <summary>Predicted against simulated, over many declarations and layers.</summary>
internal sealed class Comparison
{
    // Below this nothing is left of a signal, and above it nothing is predicted.
    private const double Least = 1e-20, Most = 1e12;

    // A mean that is not known to this is no yardstick; such layers are counted apart.
    private const double KnownTo = 0.02;

    private readonly List<Deviation> _forward = [], _backward = [];

    /// <summary>Layers whose simulated mean is too uncertain to judge by.</summary>
    public int Uncertain { get; private set; }

    /// <summary>The second moments.</summary>
    public ErrorSummary Forward => ErrorSummary.Of(_forward);

    /// <summary>The gradients.</summary>
    public ErrorSummary Backward => ErrorSummary.Of(_backward);

    /// <summary>Adds a declaration.</summary>
    /// <param name="declaration">The network.</param>
    /// <param name="simulated">What simulation says of it.</param>
    public void Add(Declaration declaration, IReadOnlyList<SimulatedLayer> simulated)
    {
        SignalPrediction prediction = declaration.Predict();
        for (int i = 0; i < simulated.Count; i++)
        {
            LayerPrediction layer = prediction.Layers[i];
            string where = $"layer {i + 1} of {declaration.Name}";
            Add(_forward, where, layer.OutputSquare, simulated[i].Square, layer.Spread);
            if (i < simulated.Count - 1) Add(_backward, where, layer.DeltaSquare, simulated[i].Delta, layer.Spread);
        }
    }

    /// <summary>Prints what is farthest off.</summary>
    public void PrintWorst(TextWriter writer, int count)
    {
        foreach ((string name, List<Deviation> list) in new[] { ("E y²", _forward), ("E δ²", _backward) })
        {
            foreach (Deviation worst in list.OrderByDescending(deviation => deviation.Error).Take(count))
                writer.WriteLine($"{name} {worst.Error,8:P1} (predicted {worst.Predicted:G4}, simulated {worst.Simulated.Mean:G4} ± {worst.Simulated.Error:P1}, spread {worst.Spread:P0}) {worst.Where}");
        }
    }

    private void Add(List<Deviation> list, string where, double predicted, Measured simulated, double spread)
    {
        if (!(simulated.Mean is > Least and < Most) || double.IsNaN(predicted)) return;
        if (simulated.Error > KnownTo) Uncertain++;
        else list.Add(new(where, predicted, simulated, spread));
    }
}
