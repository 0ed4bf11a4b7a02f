namespace NetGen.Effects.Networks;

/// <summary>He on one input.</summary>
[Input(1)]
[Dense(50, Activation.Tanh, Init.He)]
[Dense(50, Activation.Tanh, Init.He)]
[Dense(50, Activation.Tanh, Init.He)]
[Dense(1)]
internal sealed partial class TanhHeCurve;

/// <summary>Xavier on eight inputs.</summary>
[Input(8)]
[Dense(50, Activation.Tanh, Init.Xavier)]
[Dense(50, Activation.Tanh, Init.Xavier)]
[Dense(50, Activation.Tanh, Init.Xavier)]
[Dense(1)]
internal sealed partial class TanhXavierSurface;

/// <summary>He on eight inputs.</summary>
[Input(8)]
[Dense(50, Activation.Tanh, Init.He)]
[Dense(50, Activation.Tanh, Init.He)]
[Dense(50, Activation.Tanh, Init.He)]
[Dense(1)]
internal sealed partial class TanhHeSurface;
