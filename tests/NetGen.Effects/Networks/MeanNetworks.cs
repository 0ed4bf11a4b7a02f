namespace NetGen.Effects.Networks;

/// <summary>Three layers of U[0, 1].</summary>
[Input(8)]
[Dense(64, Activation.Relu, Init.Uniform, Minimum = 0, Maximum = 1)]
[Dense(64, Activation.Relu, Init.Uniform, Minimum = 0, Maximum = 1)]
[Dense(64, Activation.Relu, Init.Uniform, Minimum = 0, Maximum = 1)]
[Dense(1)]
internal sealed partial class MeanHalf;

/// <summary>Three layers of U[−½, ½].</summary>
[Input(8)]
[Dense(64, Activation.Relu, Init.Uniform, Scale = 0.5)]
[Dense(64, Activation.Relu, Init.Uniform, Scale = 0.5)]
[Dense(64, Activation.Relu, Init.Uniform, Scale = 0.5)]
[Dense(1)]
internal sealed partial class MeanNone;

/// <summary>Three layers of He.</summary>
[Input(8)]
[Dense(64, Activation.Relu, Init.He)]
[Dense(64, Activation.Relu, Init.He)]
[Dense(64, Activation.Relu, Init.He)]
[Dense(1)]
internal sealed partial class MeanHe;
