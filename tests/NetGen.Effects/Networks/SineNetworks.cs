namespace NetGen.Effects.Networks;

/// <summary>SIREN.</summary>
[Input(1)]
[Dense(64, Activation.Sine)]
[Dense(64, Activation.Sine)]
[Dense(64, Activation.Sine)]
[Dense(1)]
internal sealed partial class SineSiren;

/// <summary>SIREN with a first ω of 3,000, as for sounds.</summary>
[Input(1)]
[Dense(64, Activation.Sine, Init.Siren, Omega = 3000)]
[Dense(64, Activation.Sine)]
[Dense(64, Activation.Sine)]
[Dense(1)]
internal sealed partial class SineFast;

/// <summary>Glorot behind ω = 30.</summary>
[Input(1)]
[Dense(64, Activation.Sine)]
[Dense(64, Activation.Sine, Init.GlorotUniform)]
[Dense(64, Activation.Sine, Init.GlorotUniform)]
[Dense(1)]
internal sealed partial class SineGlorot;
