namespace NetGen.Tests.Training;

/// <summary>y = wx + b, from 0.</summary>
[Input(1)]
[Dense(1, Activation.Linear, Init.Zeros)]
internal sealed partial class LineNet;

/// <summary>Three numbers in, two out, linear: gradients by hand.</summary>
[Input(3)]
[Dense(2, Activation.Linear, Init.Xavier, Bias = 0.1)]
internal sealed partial class PlaneNet;

/// <summary>A curve with kept outputs and kept pre-activations.</summary>
[Input(1)]
[Dense(17, Activation.Tanh)]
[Dense(5, Activation.Gelu)]
[Dense(1)]
internal sealed partial class CurveNet;

/// <summary>Wide: half a million numbers in a block of rows.</summary>
[Input(1)]
[Dense(8192, Activation.Relu)]
[Dense(1)]
internal sealed partial class WideCurveNet;

/// <summary>So wide that a large batch of its units is more than an array holds.</summary>
[Input(1)]
[Dense(65536, Activation.Relu)]
[Dense(1)]
internal sealed partial class WidestNet;

/// <summary>Classes behind widths that are no multiples of 16.</summary>
[Input(7)]
[Dense(33, Activation.Relu)]
[Dense(19, Activation.Tanh)]
[Dense(4, Activation.Softmax)]
internal sealed partial class ClassNet;

/// <summary>Pre-activations may be finite where the sine's angle is not.</summary>
[Input(1)]
[Dense(1, Activation.Linear, Init.Constant, Value = 1, BiasInit = BiasInit.Zeros)]
[Dense(2, Activation.Sine, Init.Constant, Value = 1, BiasInit = BiasInit.Zeros)]
internal sealed partial class SineAngleNet;
