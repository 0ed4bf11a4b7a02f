namespace NetGen.Samples.XSinX;

// The experiment is about laws that do not fit, too: what the analyzer says of them is its point, not a mistake.
#pragma warning disable NG1002, NG1005, NG1006, NG1102, NG1505

/// <summary>Scenario A of the notes: every weight from U[−1, 1].</summary>
[Input(1)]
[Dense(100, Activation.Tanh, Init.Uniform, Scale = 1, Bias = 0.001)]
[Dense(100, Activation.Tanh, Init.Uniform, Scale = 1, Bias = 0.001)]
[Dense(100, Activation.Tanh, Init.Uniform, Scale = 1, Bias = 0.001)]
[Dense(1, Activation.Linear, Init.Uniform, Scale = 1)]
public partial class UniformOne;

/// <summary>Scenario B of the notes: every weight from U[−5, 5].</summary>
[Input(1)]
[Dense(100, Activation.Tanh, Init.Uniform, Scale = 5, Bias = 0.001)]
[Dense(100, Activation.Tanh, Init.Uniform, Scale = 5, Bias = 0.001)]
[Dense(100, Activation.Tanh, Init.Uniform, Scale = 5, Bias = 0.001)]
[Dense(1, Activation.Linear, Init.Uniform, Scale = 5)]
public partial class UniformFive;

/// <summary>The notes' Xavier, N(0, 1/m).</summary>
[Input(1)]
[Dense(100, Activation.Tanh, Init.Xavier, Bias = 0.001)]
[Dense(100, Activation.Tanh, Init.Xavier, Bias = 0.001)]
[Dense(100, Activation.Tanh, Init.Xavier, Bias = 0.001)]
[Dense(1, Activation.Linear, Init.Xavier)]
public partial class Xavier;

/// <summary>The generalised uniform, ±√(6/(m+n)).</summary>
[Input(1)]
[Dense(100, Activation.Tanh, Init.GlorotUniform, Bias = 0.001)]
[Dense(100, Activation.Tanh, Init.GlorotUniform, Bias = 0.001)]
[Dense(100, Activation.Tanh, Init.GlorotUniform, Bias = 0.001)]
[Dense(1, Activation.Linear, Init.GlorotUniform)]
public partial class GeneralisedUniform;

/// <summary>He's N(0, 2/m), made for ReLU.</summary>
[Input(1)]
[Dense(100, Activation.Tanh, Init.He, Bias = 0.001)]
[Dense(100, Activation.Tanh, Init.He, Bias = 0.001)]
[Dense(100, Activation.Tanh, Init.He, Bias = 0.001)]
[Dense(1, Activation.Linear, Init.He)]
public partial class He;
