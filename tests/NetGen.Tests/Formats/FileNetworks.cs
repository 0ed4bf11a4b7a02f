namespace NetGen.Tests.Formats;

[Input(3)]
[Dense(5, Activation.Tanh)]
[Dense(17, Activation.LeakyRelu, Alpha = 0.2)]
[Dense(1)]
public partial class OddNet;

[Input(1)]
[Dense(1)]
public partial class LeastNet;

[Input(31)]
[Dense(33, Activation.Sine)]
[Dense(16, Activation.Softplus)]
[Dense(2, Activation.Softmax)]
public partial class WideNet;

[Input(1)]
[Dense(8, Activation.Relu)]
[Dense(8, Activation.Relu)]
[Dense(8, Activation.Relu)]
[Dense(1)]
public partial class SameShapesNet;

/// <summary>The shapes of <see cref="OddNet"/> with other activations.</summary>
[Input(3)]
[Dense(5, Activation.Relu)]
[Dense(17, Activation.LeakyRelu, Alpha = 0.2)]
[Dense(1)]
public partial class ReluNet;
