namespace NetGen.Effects.Networks;

/// <summary>Softmax with cross-entropy.</summary>
[Input(16)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class ClassPlain;

/// <summary>Softmax with squared error.</summary>
[Input(16)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.MeanSquaredError)]
internal sealed partial class ClassSquared;

/// <summary>Softmax before softmax.</summary>
[Input(16)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Dense(10, Activation.Softmax)]
internal sealed partial class ClassTwice;

/// <summary>ReLU before softmax.</summary>
[Input(16)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class ClassOnce;

/// <summary>A hidden softmax.</summary>
[Input(16)]
[Dense(32, Activation.Softmax)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class ClassHiddenSoftmax;

/// <summary>ReLUs instead.</summary>
[Input(16)]
[Dense(32, Activation.Relu)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class ClassHiddenRelu;

/// <summary>Logits of variance 16.</summary>
[Input(16)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax, Init.Normal, Scale = 1)]
internal sealed partial class ClassSure;

/// <summary>Logits of variance 0.1.</summary>
[Input(16)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax, Init.Normal, Scale = 1, Gain = 0.078)]
internal sealed partial class ClassCalm;
