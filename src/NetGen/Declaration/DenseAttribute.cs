using System;

namespace NetGen;

/// <summary>A fully connected layer, y = φ(xW + b); layers run in the order in which they are written.</summary>
/// <remarks>Every number must be finite. A setting that the layer's initialiser or activation does not use is an error, not ignored.</remarks>
/// <param name="units">The number of outputs, 1 to 65,536.</param>
/// <param name="activation">φ; linear by default.</param>
/// <param name="init">The law of the weights; by default the one that fits the activation.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class DenseAttribute(int units, Activation activation = Activation.Linear, Init init = Init.Auto) : Attribute
{
    /// <summary>The number of outputs.</summary>
    public int Units { get; } = units;

    /// <summary>The function applied to the pre-activations.</summary>
    public Activation Activation { get; } = activation;

    /// <summary>The law of the weights.</summary>
    public Init Init { get; } = init;

    /// <summary>
    /// The half-width of <see cref="Init.Uniform"/> (5 is U[−5, 5]), or σ of <see cref="Init.Normal"/> and <see cref="Init.Sparse"/>; at
    /// least 0.
    /// </summary>
    public double Scale { get; set; }

    /// <summary>Multiplies the standard deviation of the weights; 1 by default, greater than 0.</summary>
    public double Gain { get; set; } = 1;

    /// <summary>The lower bound of <see cref="Init.Uniform"/>, together with <see cref="Maximum"/> and instead of <see cref="Scale"/>.</summary>
    public double Minimum { get; set; }

    /// <summary>The upper bound of <see cref="Init.Uniform"/>, together with <see cref="Minimum"/> and instead of <see cref="Scale"/>.</summary>
    public double Maximum { get; set; }

    /// <summary>The mean of <see cref="Init.Normal"/>; 0 by default.</summary>
    public double Mean { get; set; }

    /// <summary>The value of <see cref="Init.Constant"/>.</summary>
    public double Value { get; set; }

    /// <summary>The share of zeros of <see cref="Init.Sparse"/>, in [0, 1); 0.9 by default.</summary>
    public double Sparsity { get; set; } = 0.9;

    /// <summary>The α of leaky ReLU (0.01 by default) or ELU (1 by default); greater than 0.</summary>
    public double Alpha { get; set; }

    /// <summary>The ω of <see cref="Activation.Sine"/> and of <see cref="Init.Siren"/>; 30 by default, greater than 0.</summary>
    public double Omega { get; set; } = 30;

    /// <summary>How the biases start.</summary>
    public BiasInit BiasInit { get; set; }

    /// <summary>The constant all biases of the layer start at.</summary>
    public double Bias { get; set; }

    /// <summary>The half-width of <see cref="BiasInit.Uniform"/>; at least 0.</summary>
    public double BiasScale { get; set; }

    /// <summary>The share of positive labels, in (0, 1): a sigmoid output's biases start at the log-odds ln(p / (1 − p)).</summary>
    public double Prior { get; set; }

    /// <summary>
    /// One number an output. Behind a softmax the classes' frequencies, positive and summing to 1: the biases start at their logarithms.
    /// Behind a sigmoid the share of positives of each output: the biases start at the log-odds.
    /// </summary>
    public double[] Priors { get; set; } = [];
}
