namespace NetGen;

/// <summary>Where a training step first met a number that is not finite.</summary>
public enum DivergencePlace
{
    /// <summary>In the inputs that were given.</summary>
    Inputs,

    /// <summary>In the targets that were given.</summary>
    Targets,

    /// <summary>In a layer's weights or biases, before the step.</summary>
    Parameters,

    /// <summary>In a layer's pre-activations h = xW + b.</summary>
    PreActivations,

    /// <summary>In a layer's outputs φ(h).</summary>
    Outputs,

    /// <summary>In the loss, from finite outputs.</summary>
    Loss,

    /// <summary>In the gradient, with a finite loss.</summary>
    Gradient,

    /// <summary>In the new parameters or the optimiser's new state, from a finite gradient.</summary>
    Update,
}
