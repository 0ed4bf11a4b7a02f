namespace NetGen;

/// <summary>What training minimises. Every loss is the mean over the rows of a batch, and over the outputs where it is a sum over them.</summary>
public enum Loss
{
    /// <summary>
    /// What the output's activation implies: binary cross-entropy behind a sigmoid, categorical cross-entropy behind softmax and log-softmax,
    /// else mean squared error.
    /// </summary>
    Auto = 0,

    /// <summary>mean (y − t)² over rows and outputs; <c>torch.nn.MSELoss</c>.</summary>
    MeanSquaredError,

    /// <summary>mean |y − t| over rows and outputs; <c>torch.nn.L1Loss</c>.</summary>
    MeanAbsoluteError,

    /// <summary>½(y − t)² where |y − t| ≤ δ, else δ(|y − t| − ½δ), mean over rows and outputs (Huber, 1964); <c>torch.nn.HuberLoss</c>.</summary>
    Huber,

    /// <summary>−t ln y − (1 − t) ln(1 − y), mean over rows and outputs; computed from the pre-activation of a sigmoid output.</summary>
    BinaryCrossEntropy,

    /// <summary>−Σ t ln y over the classes, mean over rows; computed from the pre-activations of a softmax or log-softmax output.</summary>
    CategoricalCrossEntropy,
}
