namespace NetGen.Effects.Networks;

/// <summary>The last two layers.</summary>
[Input(8)]
[Dense(32, Activation.Tanh)]
[Dense(32, Activation.Tanh, Init.Zeros)]
[Dense(1, Activation.Linear, Init.Zeros)]
internal sealed partial class ZerosTwice;

/// <summary>The output alone.</summary>
[Input(8)]
[Dense(32, Activation.Tanh)]
[Dense(32, Activation.Tanh)]
[Dense(1, Activation.Linear, Init.Zeros)]
internal sealed partial class ZerosHead;

/// <summary>None.</summary>
[Input(8)]
[Dense(32, Activation.Tanh)]
[Dense(32, Activation.Tanh)]
[Dense(1)]
internal sealed partial class ZerosNone;
