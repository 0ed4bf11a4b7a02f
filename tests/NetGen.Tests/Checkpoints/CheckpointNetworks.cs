namespace NetGen.Tests.Checkpoints;

[Input(2)]
[Dense(9, Activation.Tanh)]
[Dense(3, Activation.Gelu)]
[Dense(1)]
internal sealed partial class SmallNet;

/// <summary>The shapes of <see cref="SmallNet"/> with another activation.</summary>
[Input(2)]
[Dense(9, Activation.Tanh)]
[Dense(3, Activation.Silu)]
[Dense(1)]
internal sealed partial class SiluNet;

/// <summary>Other shapes.</summary>
[Input(2)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Gelu)]
[Dense(1)]
internal sealed partial class NarrowNet;
