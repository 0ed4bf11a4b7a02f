namespace NetGen.Effects.Networks;

/// <summary>Three layers on one input.</summary>
[Input(1)]
[Dense(50, Activation.Relu, Init.Xavier)]
[Dense(50, Activation.Relu, Init.Xavier)]
[Dense(50, Activation.Relu, Init.Xavier)]
[Dense(1)]
internal sealed partial class ReluXavierCurve;

/// <summary>The same with He.</summary>
[Input(1)]
[Dense(50, Activation.Relu, Init.He)]
[Dense(50, Activation.Relu, Init.He)]
[Dense(50, Activation.Relu, Init.He)]
[Dense(1)]
internal sealed partial class ReluHeCurve;

/// <summary>Three layers on eight inputs.</summary>
[Input(8)]
[Dense(50, Activation.Relu, Init.Xavier)]
[Dense(50, Activation.Relu, Init.Xavier)]
[Dense(50, Activation.Relu, Init.Xavier)]
[Dense(1)]
internal sealed partial class ReluXavierSurface;

/// <summary>The same with He.</summary>
[Input(8)]
[Dense(50, Activation.Relu, Init.He)]
[Dense(50, Activation.Relu, Init.He)]
[Dense(50, Activation.Relu, Init.He)]
[Dense(1)]
internal sealed partial class ReluHeSurface;
