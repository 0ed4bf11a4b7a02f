namespace NetGen.Effects.Networks;

/// <summary>A first guess of one half.</summary>
[Input(16)]
[Dense(32, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
internal sealed partial class RareHalf;

/// <summary>A first guess of 1 %.</summary>
[Input(16)]
[Dense(32, Activation.Relu)]
[Dense(1, Activation.Sigmoid, Prior = 0.01)]
internal sealed partial class RarePrior;

/// <summary>A linear output with binary cross-entropy.</summary>
[Input(16)]
[Dense(32, Activation.Relu)]
[Dense(1)]
[Loss(Loss.BinaryCrossEntropy)]
internal sealed partial class NoProbability;

/// <summary>Tanh for targets beyond 1.</summary>
[Input(1)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(1, Activation.Tanh)]
internal sealed partial class OutOfReach;

/// <summary>A linear output for them.</summary>
[Input(1)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(1)]
internal sealed partial class InReach;

/// <summary>An output of U[−5, 5].</summary>
[Input(1)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(1, Activation.Linear, Init.Uniform, Scale = 5)]
internal sealed partial class LoudOutput;
