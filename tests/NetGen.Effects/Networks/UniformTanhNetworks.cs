namespace NetGen.Effects.Networks;

/// <summary>Every weight from U[−0.5, 0.5].</summary>
[Input(1)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 0.5)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 0.5)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 0.5)]
[Dense(1, Activation.Linear, Init.Uniform, Scale = 0.5)]
internal sealed partial class UniformHalf;

/// <summary>Every weight from U[−1, 1].</summary>
[Input(1)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 1)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 1)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 1)]
[Dense(1, Activation.Linear, Init.Uniform, Scale = 1)]
internal sealed partial class UniformOne;

/// <summary>Every weight from U[−2, 2].</summary>
[Input(1)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 2)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 2)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 2)]
[Dense(1, Activation.Linear, Init.Uniform, Scale = 2)]
internal sealed partial class UniformTwo;

/// <summary>Every weight from U[−5, 5].</summary>
[Input(1)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 5)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 5)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 5)]
[Dense(1, Activation.Linear, Init.Uniform, Scale = 5)]
internal sealed partial class UniformFive;

/// <summary>Xavier with biases of 5.</summary>
[Input(1)]
[Dense(50, Activation.Tanh, Init.Xavier, Bias = 5)]
[Dense(50, Activation.Tanh, Init.Xavier, Bias = 5)]
[Dense(50, Activation.Tanh, Init.Xavier, Bias = 5)]
[Dense(1)]
internal sealed partial class TanhBiasFive;

/// <summary>Xavier.</summary>
[Input(1)]
[Dense(50, Activation.Tanh, Init.Xavier)]
[Dense(50, Activation.Tanh, Init.Xavier)]
[Dense(50, Activation.Tanh, Init.Xavier)]
[Dense(1)]
internal sealed partial class TanhXavierCurve;
