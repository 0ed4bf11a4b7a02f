namespace NetGen;

/// <summary>The function a layer applies to its pre-activations h = xW + b.</summary>
/// <remarks>
/// Names as in PyTorch and Keras, spelled as .NET spells them. Where a function has a parameter, <see cref="DenseAttribute.Alpha"/>
/// or <see cref="DenseAttribute.Omega"/> sets it.
/// </remarks>
public enum Activation
{
    /// <summary>h. The default, and the usual output of a regression.</summary>
    Linear = 0,

    /// <summary>max(0, h). Its slope at 0 is 0, as in JAX.</summary>
    Relu,

    /// <summary>h where h &gt; 0, else αh; α = 0.01 as in PyTorch unless <see cref="DenseAttribute.Alpha"/> says otherwise (Keras: 0.2).</summary>
    LeakyRelu,

    /// <summary>h where h &gt; 0, else α(eʰ − 1); α = 1 by default (Clevert et al., 2015).</summary>
    Elu,

    /// <summary>λh where h &gt; 0, else λα(eʰ − 1), λ = 1.0507…, α = 1.6733… (Klambauer et al., 2017).</summary>
    Selu,

    /// <summary>hΦ(h) with the exact normal distribution function (Hendrycks and Gimpel, 2016); PyTorch's and Keras's default.</summary>
    Gelu,

    /// <summary>GELU's tanh form, ½h(1 + tanh(√(2/π)(h + 0.044715h³))); JAX's default.</summary>
    GeluTanh,

    /// <summary>hσ(h), also called swish (Ramachandran et al., 2017).</summary>
    Silu,

    /// <summary>h·tanh(softplus(h)) (Misra, 2019).</summary>
    Mish,

    /// <summary>ln(1 + eʰ).</summary>
    Softplus,

    /// <summary>h / (1 + |h|).</summary>
    Softsign,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>1 / (1 + e⁻ʰ).</summary>
    Sigmoid,

    /// <summary>h/6 + ½, clipped to [0, 1], as in PyTorch, JAX and Keras 3.</summary>
    HardSigmoid,

    /// <summary>h clipped to [−1, 1].</summary>
    HardTanh,

    /// <summary>h · clip(h + 3, 0, 6) / 6 (Howard et al., 2019).</summary>
    HardSwish,

    /// <summary>h clipped to [0, 6].</summary>
    Relu6,

    /// <summary>sin(ωh), the layer of a SIREN (Sitzmann et al., 2020); ω = 30 by default, see <see cref="DenseAttribute.Omega"/>.</summary>
    Sine,

    /// <summary>eʰ / Σeʰ over the units of the layer: class probabilities.</summary>
    Softmax,

    /// <summary>h − ln Σeʰ over the units of the layer: logarithms of class probabilities.</summary>
    LogSoftmax,
}
