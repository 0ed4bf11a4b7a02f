namespace NetGen.Benchmarks.Networks;

[Input(1)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(100, Activation.Tanh)]
[Dense(1)]
internal sealed partial class SineNet;

[Input(24)]
[Dense(64, Activation.Tanh)]
[Dense(64, Activation.Tanh)]
[Dense(4)]
internal sealed partial class ControlNet;

[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class DigitNet;

[Input(784)]
[Dense(128, Activation.Relu)]
[Dense(10)]
internal sealed partial class ScoreNet;

[Input(16)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(8)]
internal sealed partial class PolicyNet;
