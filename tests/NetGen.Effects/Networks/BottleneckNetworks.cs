namespace NetGen.Effects.Networks;

/// <summary>Two in the middle.</summary>
[Input(16)]
[Dense(64, Activation.Relu)]
[Dense(2, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class BottleneckTwo;

/// <summary>Four in the middle.</summary>
[Input(16)]
[Dense(64, Activation.Relu)]
[Dense(4, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class BottleneckFour;

/// <summary>Eight in the middle.</summary>
[Input(16)]
[Dense(64, Activation.Relu)]
[Dense(8, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class BottleneckEight;

/// <summary>SixtyFour in the middle.</summary>
[Input(16)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
internal sealed partial class BottleneckSixtyFour;
