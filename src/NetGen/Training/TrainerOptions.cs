using System;

namespace NetGen;

/// <summary>What a trainer does on every step, beside the optimiser.</summary>
public sealed class TrainerOptions
{
    /// <summary>The most threads that are of use.</summary>
    internal const int MostThreads = 1024;

    /// <summary>
    /// How many threads compute a batch at most, 1 to 1,024; 1 by default. The result has the same bits with any number. A step is cut into 16
    /// pieces at most, so that more threads than that help evaluation alone; working memory is taken for those that had something to do.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int Threads
    {
        get;
        init => field = value is >= 1 and <= MostThreads
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Threads), value, $"Threads must be between 1 and {MostThreads}.");
    }
    = 1;

    /// <summary>
    /// The greatest L2 norm of the gradient over all parameters together; a longer gradient is scaled to it, by norm/(‖g‖ + 10⁻⁶) as
    /// <c>clip_grad_norm_</c> does (Pascanu et al., 2013). Finite, greater than 0; null, the default, for no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double? GradientClipNorm { get; init => field = value is { } norm ? Settings.PositiveAsSingle(norm, nameof(GradientClipNorm)) : null; }

    /// <summary>
    /// The greatest size of a single number of the gradient; others are set to ± this value, as <c>clip_grad_value_</c> does, and before
    /// <see cref="GradientClipNorm"/>. Finite, greater than 0; null, the default, for no limit.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double? GradientClipValue { get; init => field = value is { } limit ? Settings.PositiveAsSingle(limit, nameof(GradientClipValue)) : null; }
}
