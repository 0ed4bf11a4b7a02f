using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Signal;

namespace NetGen.Simulation;

/// <summary>A network that is both predicted and simulated.</summary>
/// <param name="Name">What it is, for the table.</param>
/// <param name="Layers">Its layers.</param>
/// <param name="Input">Its inputs.</param>
internal sealed record Declaration(string Name, IReadOnlyList<DenseSignal> Layers, SignalInput Input)
{
    /// <summary>Weights and biases.</summary>
    public long Parameters => Layers.Sum(layer => ((long)layer.Inputs + 1) * layer.Units);

    /// <summary>The engine's answer.</summary>
    public SignalPrediction Predict() => SignalPrediction.Of([.. Layers], Input);
}
