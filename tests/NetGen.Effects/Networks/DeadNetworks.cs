namespace NetGen.Effects.Networks;

/// <summary>Half of the units dead.</summary>
[Input(1, Minimum = 0, Maximum = 1)]
[Dense(50, Activation.Relu, Init.He, BiasInit = BiasInit.Zeros)]
[Dense(50, Activation.Relu)]
[Dense(1)]
internal sealed partial class DeadZero;

/// <summary>None dead, all bent at 0.</summary>
[Input(1, Minimum = 0, Maximum = 1)]
[Dense(50, Activation.Relu, Init.He)]
[Dense(50, Activation.Relu)]
[Dense(1)]
internal sealed partial class DeadSmall;

/// <summary>Some dead, the others bent everywhere.</summary>
[Input(1, Minimum = 0, Maximum = 1)]
[Dense(50, Activation.Relu, Init.He, BiasInit = BiasInit.Uniform, BiasScale = 2.4)]
[Dense(50, Activation.Relu)]
[Dense(1)]
internal sealed partial class DeadSpread;

/// <summary>The same over [−1, 1].</summary>
[Input(1, Minimum = -1, Maximum = 1)]
[Dense(50, Activation.Relu, Init.He, BiasInit = BiasInit.Uniform, BiasScale = 2.4)]
[Dense(50, Activation.Relu)]
[Dense(1)]
internal sealed partial class DeadCentred;
