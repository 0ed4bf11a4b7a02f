namespace NetGen.Effects.Networks;

/// <summary>Ten layers of four ReLUs.</summary>
[Input(8)]
[Dense(4, Activation.Relu)]
[Dense(4, Activation.Relu)]
[Dense(4, Activation.Relu)]
[Dense(4, Activation.Relu)]
[Dense(4, Activation.Relu)]
[Dense(4, Activation.Relu)]
[Dense(4, Activation.Relu)]
[Dense(4, Activation.Relu)]
[Dense(4, Activation.Relu)]
[Dense(4, Activation.Relu)]
[Dense(1)]
internal sealed partial class NarrowRelu;

/// <summary>Ten layers of four leaky ReLUs.</summary>
[Input(8)]
[Dense(4, Activation.LeakyRelu)]
[Dense(4, Activation.LeakyRelu)]
[Dense(4, Activation.LeakyRelu)]
[Dense(4, Activation.LeakyRelu)]
[Dense(4, Activation.LeakyRelu)]
[Dense(4, Activation.LeakyRelu)]
[Dense(4, Activation.LeakyRelu)]
[Dense(4, Activation.LeakyRelu)]
[Dense(4, Activation.LeakyRelu)]
[Dense(4, Activation.LeakyRelu)]
[Dense(1)]
internal sealed partial class NarrowLeaky;

/// <summary>Ten layers of sixteen ReLUs.</summary>
[Input(8)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(1)]
internal sealed partial class WideRelu;
