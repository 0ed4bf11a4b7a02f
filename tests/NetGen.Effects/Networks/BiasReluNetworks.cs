namespace NetGen.Effects.Networks;

/// <summary>Five layers with biases of −1.</summary>
[Input(8)]
[Dense(64, Activation.Relu, Init.He, Bias = -1)]
[Dense(64, Activation.Relu, Init.He, Bias = -1)]
[Dense(64, Activation.Relu, Init.He, Bias = -1)]
[Dense(64, Activation.Relu, Init.He, Bias = -1)]
[Dense(64, Activation.Relu, Init.He, Bias = -1)]
[Dense(1)]
internal sealed partial class BiasMinusOne;

/// <summary>Five layers with biases of −½.</summary>
[Input(8)]
[Dense(64, Activation.Relu, Init.He, Bias = -0.5)]
[Dense(64, Activation.Relu, Init.He, Bias = -0.5)]
[Dense(64, Activation.Relu, Init.He, Bias = -0.5)]
[Dense(64, Activation.Relu, Init.He, Bias = -0.5)]
[Dense(64, Activation.Relu, Init.He, Bias = -0.5)]
[Dense(1)]
internal sealed partial class BiasMinusHalf;

/// <summary>Five layers with biases of 0.001.</summary>
[Input(8)]
[Dense(64, Activation.Relu, Init.He)]
[Dense(64, Activation.Relu, Init.He)]
[Dense(64, Activation.Relu, Init.He)]
[Dense(64, Activation.Relu, Init.He)]
[Dense(64, Activation.Relu, Init.He)]
[Dense(1)]
internal sealed partial class BiasSmall;
