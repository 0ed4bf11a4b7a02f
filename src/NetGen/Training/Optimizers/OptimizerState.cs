using System;
using System.Collections.Generic;

namespace NetGen;

/// <summary>What an optimiser remembers between the steps of one trainer: buffers shaped like the parameters, and a count of steps.</summary>
/// <remarks>
/// Every buffer is kept twice. A step reads the current one and writes the next one; they change places only when all that was
/// written is finite, so that a step that overflows costs nothing and loses nothing.
/// </remarks>
public abstract class OptimizerState
{
    private readonly string[] _names;
    private readonly AlignedFloats _buffers;
    private bool _swapped;

    /// <summary>Allocates zeroed buffers.</summary>
    /// <param name="length">The length of the parameter buffer; a multiple of 16.</param>
    /// <param name="names">The buffers' names, as PyTorch's <c>state_dict</c> calls them; they name the buffers in checkpoints.</param>
    /// <exception cref="ArgumentException">The length is no positive multiple of 16.</exception>
    protected OptimizerState(int length, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (length <= 0 || length % Numerics.Lanes.Virtual != 0)
            throw new ArgumentException($"The parameter buffer has {length} floats: rows must be padded to {Numerics.Lanes.Virtual}.", nameof(length));
        Length = length;
        _names = names;
        _buffers = new AlignedFloats(checked(2 * names.Length * length));
    }

    /// <summary>The length of the parameter buffer and of every state buffer.</summary>
    public int Length { get; }

    /// <summary>How many steps were completed.</summary>
    public long StepCount { get; private set; }

    /// <summary>The buffers' names, in order.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>A state buffer as the last completed step left it.</summary>
    /// <param name="buffer">The buffer's place among the names.</param>
    protected internal ReadOnlySpan<float> Current(int buffer) => Half(_swapped).Slice(buffer * Length, Length);

    /// <summary>The same buffer as the step in progress leaves it; to be written in full.</summary>
    /// <param name="buffer">The buffer's place among the names.</param>
    protected Span<float> Next(int buffer) => Half(!_swapped).Slice(buffer * Length, Length);

    /// <summary>All current, and all next buffers, one behind the other.</summary>
    internal ReadOnlySpan<float> AllCurrent => Half(_swapped);

    internal Span<float> AllNext => Half(!_swapped);

    /// <summary>Computes the numbers that are the same for all parameters of a step. Called again with the same step where one was taken back.</summary>
    /// <param name="stepNumber">The number of the step, from 1.</param>
    /// <param name="learningRate">η, after the schedule; finite, at least 0.</param>
    protected abstract void Prepare(long stepNumber, double learningRate);

    /// <summary>Steps a run of parameters, keeping their old values in <see cref="OptimizerSweep.Previous"/>.</summary>
    /// <param name="sweep">The run.</param>
    /// <returns>Whether every new parameter and state value is finite.</returns>
    protected abstract bool Sweep(in OptimizerSweep sweep);

    /// <summary>One step over the whole buffer; where a value would become infinite or NaN, nothing changes.</summary>
    /// <returns>−1, or the place of the first parameter for which the step failed.</returns>
    internal int TryStep(
        Span<float> parameters, Span<float> previous, ReadOnlySpan<float> gradient, double learningRate, ReadOnlySpan<DecayRange> ranges)
    {
        Prepare(StepCount + 1, learningRate);
        bool finite = true;
        foreach (DecayRange range in ranges)
        {
            finite &= Sweep(new OptimizerSweep(
                parameters.Slice(range.Start, range.Length),
                previous.Slice(range.Start, range.Length),
                gradient.Slice(range.Start, range.Length),
                range.Start,
                range.WeightDecay));
        }

        if (!finite)
        {
            int failedAt = FirstFailure(parameters);
            previous.CopyTo(parameters);
            return failedAt;
        }

        _swapped = !_swapped;
        StepCount++;
        return -1;
    }

    /// <summary>Puts a checkpoint's step count back; its buffers go through <see cref="Restore(int, ReadOnlySpan{float})"/>.</summary>
    internal void Restore(long stepCount) => StepCount = stepCount;

    /// <summary>Puts a checkpoint's buffer back.</summary>
    internal void Restore(int buffer, ReadOnlySpan<float> values) => values.CopyTo(Half(_swapped).Slice(buffer * Length, Length));

    private int FirstFailure(ReadOnlySpan<float> parameters)
    {
        int first = DataChecks.FirstNonFinite(parameters);
        if (first >= 0) return first;
        return Math.Max(0, DataChecks.FirstNonFinite(AllNext)) % Length;
    }

    private Span<float> Half(bool second) => _buffers.Span.Slice(second ? _names.Length * Length : 0, _names.Length * Length);
}
