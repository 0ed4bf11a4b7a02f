namespace NetGen;

/// <summary>One block of rows on its way through the emitted training code.</summary>
/// <remarks>References into buffers of known length: the trainer checks lengths once, the kernels never.</remarks>
public readonly ref struct TrainingBlock
{
    /// <summary>The parameters, as <see cref="NetworkLayout"/> lays them out.</summary>
    public readonly ref float Parameters;

    /// <summary>The transposed weights.</summary>
    public readonly ref float Transposed;

    /// <summary>The inputs, row-major [rows, InputSize].</summary>
    public readonly ref float Inputs;

    /// <summary>The targets, row-major [rows, OutputSize].</summary>
    public readonly ref float Targets;

    /// <summary>The gradient, laid out as the parameters; written, or added to.</summary>
    public readonly ref float Gradient;

    /// <summary>Working memory.</summary>
    public readonly ref float Scratch;

    /// <summary>How many rows, at least 1.</summary>
    public readonly int Rows;

    /// <summary>What the gradient of each row's summed loss is multiplied by: 1 over the batch's rows, and over the outputs where the loss averages.</summary>
    public readonly float Scale;

    /// <summary>Whether the gradient is added to what the buffer holds, since rows before these have been summed there.</summary>
    public readonly bool Adds;

    /// <summary>A block.</summary>
    public TrainingBlock(
        ref float parameters, ref float transposed, ref float inputs, ref float targets, ref float gradient, ref float scratch, int rows, float scale,
        bool adds = false)
    {
        Parameters = ref parameters;
        Transposed = ref transposed;
        Inputs = ref inputs;
        Targets = ref targets;
        Gradient = ref gradient;
        Scratch = ref scratch;
        Rows = rows;
        Scale = scale;
        Adds = adds;
    }
}
