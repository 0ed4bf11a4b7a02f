namespace NetGen;

/// <summary>How a layer's biases start.</summary>
public enum BiasInit
{
    /// <summary>
    /// What the other settings imply: <see cref="DenseAttribute.Prior"/> or <see cref="DenseAttribute.Priors"/> where given, the constant
    /// <see cref="DenseAttribute.Bias"/> where given, 0.001 behind ReLU, leaky ReLU and ReLU6, <see cref="TorchDefault"/> behind sine (as the
    /// SIREN authors' code has it), else 0.
    /// </summary>
    Auto = 0,

    /// <summary>0.</summary>
    Zeros,

    /// <summary>The constant <see cref="DenseAttribute.Bias"/>, 0.001 by default.</summary>
    Constant,

    /// <summary>U[−<see cref="DenseAttribute.BiasScale"/>, BiasScale]: spreads the kinks of a first layer over the input.</summary>
    Uniform,

    /// <summary>U[−1/√m, 1/√m]: what an untouched <c>torch.nn.Linear</c> has.</summary>
    TorchDefault,
}
