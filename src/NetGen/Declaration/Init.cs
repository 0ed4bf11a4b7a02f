namespace NetGen;

/// <summary>The law a layer's weights are drawn from; m is the fan-in (inputs), n the fan-out (units).</summary>
/// <remarks>
/// <see cref="DenseAttribute.Gain"/> multiplies the standard deviation of every law here but <see cref="Constant"/> and
/// <see cref="Zeros"/>. The README maps every name to PyTorch and Keras: <see cref="Xavier"/> is not their Xavier.
/// </remarks>
public enum Init
{
    /// <summary>
    /// The law that keeps the signal's mean square behind the layer's activation: N(0, 2/m) for ReLU, ReLU6, GELU, SiLU, Mish and hard swish,
    /// N(0, 2/((1+α²)m)) for leaky ReLU (He et al., 2015), N(0, 1.55/m) for ELU at α = 1, <see cref="LeCunNormal"/> for SELU, <see cref="Siren"/>
    /// for sine, else <see cref="Xavier"/>.
    /// </summary>
    Auto = 0,

    /// <summary>N(0, 1/m). PyTorch and Keras call 2/(m+n) Xavier or Glorot: that is <see cref="GlorotNormal"/>; equal only where m = n.</summary>
    Xavier,

    /// <summary>U[−√(3/m), √(3/m)]: the variance of <see cref="Xavier"/>.</summary>
    XavierUniform,

    /// <summary>N(0, 2/m) (He et al., 2015); PyTorch's <c>kaiming_normal_</c>.</summary>
    He,

    /// <summary>U[−√(6/m), √(6/m)] (He et al., 2015); PyTorch's <c>kaiming_uniform_</c> with a = 0, Keras's <c>he_uniform</c>.</summary>
    HeUniform,

    /// <summary>N(0, 2/m) cut at two standard deviations and rescaled to that variance; Keras's <c>he_normal</c>.</summary>
    HeTruncated,

    /// <summary>U[−√(6/(m+n)), √(6/(m+n))] (Glorot and Bengio, 2010), the generalised uniform; Keras's default for Dense.</summary>
    GlorotUniform,

    /// <summary>N(0, 2/(m+n)) (Glorot and Bengio, 2010); PyTorch's <c>xavier_normal_</c>.</summary>
    GlorotNormal,

    /// <summary>N(0, 2/(m+n)) cut at two standard deviations and rescaled to that variance; Keras's <c>glorot_normal</c>.</summary>
    GlorotTruncated,

    /// <summary>N(0, 1/m) cut at two standard deviations and rescaled to that variance; Keras's <c>lecun_normal</c>, the law for SELU.</summary>
    LeCunNormal,

    /// <summary>U[−1/√m, 1/√m], variance 1/(3m): what an untouched <c>torch.nn.Linear</c> has.</summary>
    TorchDefault,

    /// <summary>U[−<see cref="DenseAttribute.Scale"/>, Scale], or U[<see cref="DenseAttribute.Minimum"/>, <see cref="DenseAttribute.Maximum"/>].</summary>
    Uniform,

    /// <summary>N(<see cref="DenseAttribute.Mean"/>, Scale²): <see cref="DenseAttribute.Scale"/> is σ.</summary>
    Normal,

    /// <summary>A random orthogonal matrix, entries of variance gain²/max(m, n) (Saxe et al., 2013).</summary>
    Orthogonal,

    /// <summary>
    /// N(0, Scale²) with the share <see cref="DenseAttribute.Sparsity"/> of every unit's weights set to zero (Martens, 2010); Scale is
    /// 0.01 and Sparsity 0.9 by default.
    /// </summary>
    Sparse,

    /// <summary>Ones on the diagonal (times the gain), zeros elsewhere.</summary>
    Identity,

    /// <summary>U[−1/m, 1/m] in the first layer, U[−√(6/m)/ω, √(6/m)/ω] in the others (Sitzmann et al., 2020).</summary>
    Siren,

    /// <summary>Every weight is <see cref="DenseAttribute.Value"/>. All units of the layer then stay the same: for experiments.</summary>
    Constant,

    /// <summary>Every weight is 0: for the last layer of a residual branch or a regression head, useless elsewhere.</summary>
    Zeros,
}
