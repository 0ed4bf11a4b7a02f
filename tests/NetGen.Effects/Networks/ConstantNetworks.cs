namespace NetGen.Effects.Networks;

/// <summary>Every weight 0.1.</summary>
[Input(1)]
[Dense(50, Activation.Tanh, Init.Constant, Value = 0.1)]
[Dense(50, Activation.Tanh, Init.Constant, Value = 0.1)]
[Dense(50, Activation.Tanh, Init.Constant, Value = 0.1)]
[Dense(2, Activation.Linear, Init.Constant, Value = 0.1)]
internal sealed partial class ConstantAll;

/// <summary>The last two layers: 0.1, and zeros.</summary>
[Input(1)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh, Init.Constant, Value = 0.1)]
[Dense(2, Activation.Linear, Init.Zeros)]
internal sealed partial class ConstantAndZeros;

/// <summary>Two hidden layers in a row.</summary>
[Input(1)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh, Init.Constant, Value = 0.1)]
[Dense(50, Activation.Tanh, Init.Constant, Value = 0.1)]
[Dense(2)]
internal sealed partial class ConstantTwo;

/// <summary>The first layer alone.</summary>
[Input(1)]
[Dense(50, Activation.Tanh, Init.Constant, Value = 0.1)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(2)]
internal sealed partial class ConstantFirst;

/// <summary>A middle layer alone.</summary>
[Input(1)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh, Init.Constant, Value = 0.1)]
[Dense(50, Activation.Tanh)]
[Dense(2)]
internal sealed partial class ConstantMiddle;

/// <summary>The output layer alone.</summary>
[Input(1)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(2, Activation.Linear, Init.Constant, Value = 0.1)]
internal sealed partial class ConstantOutput;

/// <summary>None: Xavier.</summary>
[Input(1)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(50, Activation.Tanh)]
[Dense(2)]
internal sealed partial class ConstantNone;
