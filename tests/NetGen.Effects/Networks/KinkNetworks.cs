namespace NetGen.Effects.Networks;

/// <summary>ReLU, all kinks at 0.</summary>
[Input(1, Minimum = -10, Maximum = 10)]
[Dense(50, Activation.Relu, Init.HeUniform, BiasInit = BiasInit.Zeros)]
[Dense(50, Activation.Relu)]
[Dense(1)]
internal sealed partial class ReluAtZero;

/// <summary>ReLU, all kinks next to 0.</summary>
[Input(1, Minimum = -10, Maximum = 10)]
[Dense(50, Activation.Relu, Init.HeUniform, Bias = 0.001)]
[Dense(50, Activation.Relu)]
[Dense(1)]
internal sealed partial class ReluAtAlmostZero;

/// <summary>ReLU, kinks everywhere.</summary>
[Input(1, Minimum = -10, Maximum = 10)]
[Dense(50, Activation.Relu, Init.HeUniform, BiasInit = BiasInit.Uniform, BiasScale = 24)]
[Dense(50, Activation.Relu)]
[Dense(1)]
internal sealed partial class ReluSpread;

/// <summary>Tanh, all bends at 0.</summary>
[Input(1, Minimum = -10, Maximum = 10)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 1)]
[Dense(50, Activation.Tanh)]
[Dense(1)]
internal sealed partial class TanhAtZero;

/// <summary>Tanh, bends everywhere.</summary>
[Input(1, Minimum = -10, Maximum = 10)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 1, BiasInit = BiasInit.Uniform, BiasScale = 10)]
[Dense(50, Activation.Tanh)]
[Dense(1)]
internal sealed partial class TanhSpread;
