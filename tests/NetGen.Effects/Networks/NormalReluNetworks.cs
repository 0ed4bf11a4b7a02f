namespace NetGen.Effects.Networks;

/// <summary>Two layers of N(0, 1).</summary>
[Input(8)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 1)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 1)]
[Dense(1)]
internal sealed partial class NormalTwo;

/// <summary>Six layers of N(0, 1).</summary>
[Input(8)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 1)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 1)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 1)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 1)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 1)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 1)]
[Dense(1)]
internal sealed partial class NormalSix;

/// <summary>Five layers of N(0, 0.01²).</summary>
[Input(8)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 0.01)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 0.01)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 0.01)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 0.01)]
[Dense(128, Activation.Relu, Init.Normal, Scale = 0.01)]
[Dense(1)]
internal sealed partial class SmallFive;

/// <summary>Two layers of He.</summary>
[Input(8)]
[Dense(128, Activation.Relu)]
[Dense(128, Activation.Relu)]
[Dense(1)]
internal sealed partial class HeTwo;

/// <summary>Six layers of He.</summary>
[Input(8)]
[Dense(128, Activation.Relu)]
[Dense(128, Activation.Relu)]
[Dense(128, Activation.Relu)]
[Dense(128, Activation.Relu)]
[Dense(128, Activation.Relu)]
[Dense(128, Activation.Relu)]
[Dense(1)]
internal sealed partial class HeSix;

/// <summary>A head of N(0, 10⁻¹²).</summary>
[Input(8)]
[Dense(128, Activation.Relu)]
[Dense(128, Activation.Relu)]
[Dense(1, Activation.Linear, Init.Normal, Scale = 1e-6)]
internal sealed partial class SmallHead;
