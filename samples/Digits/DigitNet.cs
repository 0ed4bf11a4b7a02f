namespace NetGen.Samples.Digits;

/// <summary>8 × 8 grey values in [0, 1] → the digit.</summary>
[Input(64, Minimum = 0, Maximum = 1)]
[Dense(128, Activation.Relu, Init.He)]
[Dense(64, Activation.Relu, Init.He)]
[Dense(10, Activation.Softmax)]
public partial class DigitNet;
