namespace NetGen.Effects.Networks;

/// <summary>A first layer of U[−5, 5].</summary>
[Input(1, Minimum = -10, Maximum = 10)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 5)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(1)]
internal sealed partial class FirstFive;

/// <summary>A first layer of U[−2, 2].</summary>
[Input(1, Minimum = -10, Maximum = 10)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 2)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(1)]
internal sealed partial class FirstTwo;

/// <summary>A first layer of N(0, 1).</summary>
[Input(1, Minimum = -10, Maximum = 10)]
[Dense(50, Activation.Tanh, Init.Xavier)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(1)]
internal sealed partial class FirstXavier;

/// <summary>A first layer of U[−0.18, 0.18].</summary>
[Input(1, Minimum = -10, Maximum = 10)]
[Dense(50, Activation.Tanh, Init.Uniform, Scale = 0.18)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(1)]
internal sealed partial class FirstNarrow;
