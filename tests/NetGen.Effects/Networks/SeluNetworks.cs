namespace NetGen.Effects.Networks;

/// <summary>Ten layers of LeCun.</summary>
[Input(8)]
[Dense(32, Activation.Selu, Init.LeCunNormal)]
[Dense(32, Activation.Selu, Init.LeCunNormal)]
[Dense(32, Activation.Selu, Init.LeCunNormal)]
[Dense(32, Activation.Selu, Init.LeCunNormal)]
[Dense(32, Activation.Selu, Init.LeCunNormal)]
[Dense(32, Activation.Selu, Init.LeCunNormal)]
[Dense(32, Activation.Selu, Init.LeCunNormal)]
[Dense(32, Activation.Selu, Init.LeCunNormal)]
[Dense(32, Activation.Selu, Init.LeCunNormal)]
[Dense(32, Activation.Selu, Init.LeCunNormal)]
[Dense(1)]
internal sealed partial class SeluLeCun;

/// <summary>Ten layers of He.</summary>
[Input(8)]
[Dense(32, Activation.Selu, Init.He)]
[Dense(32, Activation.Selu, Init.He)]
[Dense(32, Activation.Selu, Init.He)]
[Dense(32, Activation.Selu, Init.He)]
[Dense(32, Activation.Selu, Init.He)]
[Dense(32, Activation.Selu, Init.He)]
[Dense(32, Activation.Selu, Init.He)]
[Dense(32, Activation.Selu, Init.He)]
[Dense(32, Activation.Selu, Init.He)]
[Dense(32, Activation.Selu, Init.He)]
[Dense(1)]
internal sealed partial class SeluHe;

/// <summary>Ten layers of ½/m.</summary>
[Input(8)]
[Dense(32, Activation.Selu, Init.LeCunNormal, Gain = 0.7071)]
[Dense(32, Activation.Selu, Init.LeCunNormal, Gain = 0.7071)]
[Dense(32, Activation.Selu, Init.LeCunNormal, Gain = 0.7071)]
[Dense(32, Activation.Selu, Init.LeCunNormal, Gain = 0.7071)]
[Dense(32, Activation.Selu, Init.LeCunNormal, Gain = 0.7071)]
[Dense(32, Activation.Selu, Init.LeCunNormal, Gain = 0.7071)]
[Dense(32, Activation.Selu, Init.LeCunNormal, Gain = 0.7071)]
[Dense(32, Activation.Selu, Init.LeCunNormal, Gain = 0.7071)]
[Dense(32, Activation.Selu, Init.LeCunNormal, Gain = 0.7071)]
[Dense(32, Activation.Selu, Init.LeCunNormal, Gain = 0.7071)]
[Dense(1)]
internal sealed partial class SeluSmall;
