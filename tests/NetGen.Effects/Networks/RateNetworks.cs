namespace NetGen.Effects.Networks;

/// <summary>One input.</summary>
[Input(1)]
[Dense(32, Activation.Tanh)]
[Dense(32, Activation.Tanh)]
[Dense(1)]
internal sealed partial class RateCurve;

/// <summary>Eight inputs, tanh.</summary>
[Input(8)]
[Dense(32, Activation.Tanh)]
[Dense(32, Activation.Tanh)]
[Dense(1)]
internal sealed partial class RateSurface;

/// <summary>Eight inputs, ReLU.</summary>
[Input(8)]
[Dense(32, Activation.Relu)]
[Dense(32, Activation.Relu)]
[Dense(1)]
internal sealed partial class RateRelu;

/// <summary>Sixty-four inputs, tanh.</summary>
[Input(64)]
[Dense(32, Activation.Tanh)]
[Dense(32, Activation.Tanh)]
[Dense(1)]
internal sealed partial class RateWide;

/// <summary>Sixty-four inputs, ReLU.</summary>
[Input(64)]
[Dense(32, Activation.Relu)]
[Dense(32, Activation.Relu)]
[Dense(1)]
internal sealed partial class RateWideRelu;
