using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Analysis;
using NetGen.Generator.Model;
using NetGen.Signal;

namespace NetGen.Analyzers.Signal;

/// <summary>A valid network with all that rules ask of it; numbers are computed when first asked for.</summary>
internal sealed class NetworkFacts(NetworkModel model, Thresholds thresholds)
{
    private readonly Lazy<SignalPrediction> _signal = new(() => PredictionCache.Of(model));
    private readonly Lazy<IReadOnlyList<SignalLayer>> _signalLayers = new(() => Generator.Analysis.SignalLayers.Of(model));

    private NetworkFacts? _automatic;

    public NetworkModel Model { get; } = model;

    public Thresholds Thresholds { get; } = thresholds;

    /// <summary>The prediction of the whole network.</summary>
    public SignalPrediction Signal => _signal.Value;

    /// <summary>The layers as the engine sees them: laws with their numbers, activations with their averages.</summary>
    public IReadOnlyList<SignalLayer> SignalLayers => _signalLayers.Value;

    /// <summary>The layers.</summary>
    public IReadOnlyList<LayerModel> Layers => Model.Layers;

    /// <summary>The place of the output layer.</summary>
    public int Last => Layers.Count - 1;

    /// <summary>The places of the hidden layers.</summary>
    public IEnumerable<int> Hidden => Enumerable.Range(0, Last);

    /// <summary>Whether the training is declared to be plain gradient descent, with momentum or without.</summary>
    public bool IsSgd => Model.Training is { IsSgd: true };

    /// <summary>A dense layer, or null where the place has another kind.</summary>
    public DenseModel? Dense(int layer) => Layers[layer] as DenseModel;

    /// <summary>The factor by which a layer multiplies the mean square of the signal.</summary>
    public double SignalFactor(int layer) => Signal.Layers[layer].OutputSquare / Signal.Layers[layer].InputSquare;

    /// <summary>‖δ‖² of the first layer over that of the last hidden one: what reaches the first layer of the gradient. NaN below two hidden layers.</summary>
    /// <remarks>
    /// Of sin(ωh) the gradient by the phase ωh counts: ω only says in which unit weights are written, and SIREN's first layer has one of its own.
    /// </remarks>
    public double GradientRatio => Last >= 2 ? Signal.GradientRatio(0, Last - 1) * Unit(Last - 1) / Unit(0) : double.NaN;

    /// <summary>The same network with the initialisers that its activations ask for.</summary>
    public NetworkFacts Automatic => _automatic ??= With(Remedies.UseInit([.. Enumerable.Range(0, Layers.Count)], Init.Auto).Apply(Model));

    /// <summary>The same network, changed.</summary>
    public NetworkFacts With(NetworkModel changed) => new(changed, Thresholds);

    private double Unit(int layer) => Layers[layer] is { Activation: Activation.Sine, Parameter: var omega } ? omega * omega : 1;
}
