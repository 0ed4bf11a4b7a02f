namespace NetGen.Reproducibility;

// Together they use every activation, loss and initialiser, and widths on both sides of multiples of 16.

/// <summary>Smooth activations and a linear output.</summary>
[Input(1)]
[Dense(100, Activation.Tanh, Init.Xavier)]
[Dense(33, Activation.Gelu, Init.He)]
[Dense(17, Activation.Softplus, Init.XavierUniform, BiasInit = BiasInit.Uniform, BiasScale = 0.5)]
[Dense(1)]
internal sealed partial class CurveNet;

/// <summary>A SIREN under Huber's loss.</summary>
[Input(2)]
[Dense(47, Activation.Sine, Omega = 5)]
[Dense(31, Activation.Sine, Init.Siren, Omega = 5)]
[Dense(3, Activation.HardTanh, Init.GlorotUniform, BiasInit = BiasInit.TorchDefault)]
[Loss(Loss.Huber, Delta = 0.3)]
internal sealed partial class SirenNet;

/// <summary>Classes by softmax.</summary>
[Input(9)]
[Dense(50, Activation.Relu, Init.HeUniform)]
[Dense(65, Activation.Selu, Init.LeCunNormal)]
[Dense(18, Activation.GeluTanh, Init.HeTruncated)]
[Dense(7, Activation.Softmax, Init.GlorotNormal, Priors = new[] { 0.4, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1 })]
internal sealed partial class SoftmaxNet;

/// <summary>Classes by log-softmax.</summary>
[Input(9)]
[Dense(20, Activation.Silu, Init.GlorotTruncated)]
[Dense(15, Activation.Mish, Init.Orthogonal, Gain = 1.4)]
[Dense(129, Activation.Elu, Init.TorchDefault, Alpha = 0.7)]
[Dense(7, Activation.LogSoftmax, Init.Normal, Scale = 0.1)]
internal sealed partial class LogSoftmaxNet;

/// <summary>Yes or no.</summary>
[Input(9)]
[Dense(241, Activation.LeakyRelu)]
[Dense(16, Activation.Softsign, Init.Uniform, Scale = 0.4)]
[Dense(1, Activation.Sigmoid, Prior = 0.25)]
internal sealed partial class YesNoNet;

/// <summary>Activations with corners, under the absolute error.</summary>
[Input(3)]
[Dense(19, Activation.HardSwish, Init.Sparse, Scale = 1, Sparsity = 0.5)]
[Dense(21, Activation.Relu6, Init.Identity, Bias = 0.1)]
[Dense(13, Activation.HardSigmoid)]
[Dense(5, Activation.Linear, Init.Zeros)]
[Loss(Loss.MeanAbsoluteError)]
internal sealed partial class CornerNet;

/// <summary>Constant weights, and a sigmoid output under a loss that does not go with it.</summary>
[Input(3)]
[Dense(6, Activation.Tanh, Init.Constant, Value = 0.2, BiasInit = BiasInit.Uniform, BiasScale = 1)]
[Dense(2, Activation.Sigmoid)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class ConstantNet;
