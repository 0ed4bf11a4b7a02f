namespace NetGen.Effects.Networks;

/// <summary>Tanh.</summary>
[Input(16)]
[Dense(32, Activation.Tanh)]
[Dense(10, Activation.Softmax)]
internal sealed partial class InputTanh;

/// <summary>ReLU.</summary>
[Input(16)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class InputRelu;
