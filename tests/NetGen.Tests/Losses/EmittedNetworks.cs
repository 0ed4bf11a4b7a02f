namespace NetGen.Tests.Losses;

[Input(3)]
[Dense(5, Activation.Tanh)]
[Dense(2)]
internal sealed partial class MeanSquaredErrorNet;

[Input(3)]
[Dense(5, Activation.Tanh)]
[Dense(2, Activation.Gelu)]
[Loss(Loss.MeanAbsoluteError)]
internal sealed partial class MeanAbsoluteErrorNet;

[Input(3)]
[Dense(5, Activation.Tanh)]
[Dense(1, Activation.Sine, Omega = 2)]
[Loss(Loss.Huber, Delta = 0.5)]
internal sealed partial class HuberNet;

[Input(3)]
[Dense(5, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
internal sealed partial class SigmoidNet;

[Input(3)]
[Dense(5, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
internal sealed partial class SoftmaxNet;

[Input(3)]
[Dense(5, Activation.Tanh)]
[Dense(3, Activation.LogSoftmax)]
internal sealed partial class LogSoftmaxNet;

[Input(3)]
[Dense(5, Activation.Tanh)]
[Dense(3, Activation.Sigmoid)]
[Loss(Loss.CategoricalCrossEntropy)]
internal sealed partial class CategoricalSigmoidNet;

[Input(3)]
[Dense(5, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.BinaryCrossEntropy)]
internal sealed partial class BinarySoftmaxNet;

[Input(3)]
[Dense(5, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class BrierNet;
