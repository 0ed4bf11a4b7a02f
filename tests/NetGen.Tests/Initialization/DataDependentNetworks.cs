namespace NetGen.Tests.Initialization;

[Input(2)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid, Init.Zeros)]
internal sealed partial class RareEventNet;

[Input(2)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.Softmax, Init.Zeros)]
internal sealed partial class RareClassNet;

[Input(2)]
[Dense(8, Activation.Tanh)]
[Dense(3, Activation.LogSoftmax, Init.Zeros)]
internal sealed partial class LogClassNet;

[Input(2)]
[Dense(2, Activation.Linear, Init.Zeros)]
internal sealed partial class LinearHead;

[Input(2)]
[Dense(2, Activation.Tanh, Init.Zeros)]
internal sealed partial class TanhHead;

[Input(2)]
[Dense(2, Activation.Softsign, Init.Zeros)]
internal sealed partial class SoftsignHead;

[Input(2)]
[Dense(2, Activation.Softplus, Init.Zeros)]
internal sealed partial class SoftplusHead;

[Input(2)]
[Dense(2, Activation.HardSigmoid, Init.Zeros)]
internal sealed partial class HardSigmoidHead;

[Input(2)]
[Dense(2, Activation.HardTanh, Init.Zeros)]
internal sealed partial class HardTanhHead;

[Input(2)]
[Dense(2, Activation.Relu, Init.Zeros)]
internal sealed partial class ReluHead;

[Input(2)]
[Dense(2, Activation.Relu6, Init.Zeros)]
internal sealed partial class Relu6Head;

[Input(2)]
[Dense(2, Activation.LeakyRelu, Init.Zeros)]
internal sealed partial class LeakyReluHead;

[Input(2)]
[Dense(2, Activation.Elu, Init.Zeros, Alpha = 1.5)]
internal sealed partial class EluHead;

[Input(2)]
[Dense(2, Activation.Selu, Init.Zeros)]
internal sealed partial class SeluHead;

[Input(2)]
[Dense(2, Activation.Gelu, Init.Zeros)]
internal sealed partial class GeluHead;

[Input(4)]
[Dense(32, Activation.Relu, Init.Normal, Scale = 0.05)]
[Dense(24, Activation.Tanh, Init.Normal, Scale = 3)]
[Dense(3)]
internal sealed partial class BadlyScaledNet;

[Input(4)]
[Dense(6, Activation.Tanh)]
[Dense(5, Activation.Tanh, Init.Zeros)]
[Dense(3)]
internal sealed partial class DeadMiddleNet;

[Input(4)]
[Dense(32, Activation.Relu, Init.Orthogonal)]
[Dense(24, Activation.Tanh, Init.Orthogonal)]
[Dense(3, Activation.Linear, Init.Orthogonal)]
internal sealed partial class OrthogonalTwin;
