using System;
using System.Collections.Generic;
using NetGen.Numerics;

namespace NetGen;

/// <summary>What an optimiser remembers between the steps of one trainer: buffers shaped like the parameters, and a count of steps.</summary>
/// <remarks>
/// A step writes in place, since at one pass over memory the copies would cost as much as the step. A step that cannot overflow by
/// <see cref="Bound"/> is just taken; before any other, parameters and buffers are copied, so that a step that fails loses nothing.
/// </remarks>
public abstract class OptimizerState
{
    // A running mean of gradients that have become 0 decays to a subnormal number and stays there, where processors compute up to a
    // hundred times slower; once in so many steps such numbers become 0.
    private const int StepsPerFlush = 64;

    // Numbers below this leave what a rule does with them, rounded, far from the largest float, 3.4e38.
    private const double Harmless = 1e34;

    private readonly string[] _names;
    private readonly AlignedFloats _buffers, _keptParameters = new(), _keptBuffers = new();
    private double _magnitude;

    /// <summary>Allocates zeroed buffers.</summary>
    /// <param name="length">The length of the parameter buffer; a multiple of 16.</param>
    /// <param name="names">The buffers' names, as PyTorch's <c>state_dict</c> calls them; they name the buffers in checkpoints.</param>
    /// <exception cref="ArgumentException">The length is no positive multiple of 16.</exception>
    protected OptimizerState(int length, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (length <= 0 || length % Lanes.Virtual != 0)
            throw new ArgumentException($"The parameter buffer has {length} floats: rows must be padded to {Lanes.Virtual}.", nameof(length));
        if ((long)names.Length * length > AlignedBuffer.MostFloats)
        {
            throw new ArgumentException(
                $"{names.Length} buffers of {length} floats are more than one array holds: choose an optimiser with fewer, or a smaller network.",
                nameof(length));
        }

        Length = length;
        _names = names;
        _buffers = new AlignedFloats(names.Length * length);
    }

    /// <summary>The length of the parameter buffer and of every state buffer.</summary>
    public int Length { get; }

    /// <summary>How many steps were completed.</summary>
    public long StepCount { get; private set; }

    /// <summary>The buffers' names, in order.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>All buffers, one behind the other.</summary>
    internal Span<float> All => _buffers.Span;

    /// <summary>A state buffer, which <see cref="Sweep"/> updates in place. Every 64 steps its subnormal numbers become 0.</summary>
    /// <param name="buffer">The buffer's place among the names.</param>
    protected internal Span<float> Buffer(int buffer) => All.Slice(buffer * Length, Length);

    /// <summary>Computes the numbers that are the same for all parameters of a step. Called again with the same step where one was taken back.</summary>
    /// <param name="stepNumber">The number of the step, from 1.</param>
    /// <param name="learningRate">η, after the schedule; finite, at least 0.</param>
    protected abstract void Prepare(long stepNumber, double learningRate);

    /// <summary>Steps a run of parameters and of the buffers in place. Where a number is not finite then, the whole step is taken back.</summary>
    /// <param name="sweep">The run.</param>
    protected abstract void Sweep(in OptimizerSweep sweep);

    /// <summary>How large buffers and parameters can become in the step that was prepared; infinite where that is not known.</summary>
    /// <param name="state">No number in the buffers is larger.</param>
    /// <param name="gradient">No gradient is larger.</param>
    /// <param name="parameter">No parameter is larger.</param>
    /// <param name="weightDecay">The greatest weight decay.</param>
    private protected virtual (double State, double Parameter) Bound(double state, double gradient, double parameter, double weightDecay) =>
        (double.PositiveInfinity, double.PositiveInfinity);

    /// <summary>One step over the whole buffer; where a value would become infinite or NaN, nothing changes.</summary>
    /// <param name="parameters">The parameters, padded.</param>
    /// <param name="gradient">The gradient after clipping.</param>
    /// <param name="norm">Its norm, or more; NaN where it is not known.</param>
    /// <param name="learningRate">η, after the schedule.</param>
    /// <param name="ranges">Runs that cover the buffer.</param>
    /// <returns>−1, or the place of the first parameter for which the step failed.</returns>
    internal int TryStep(
        Span<float> parameters, ReadOnlySpan<float> gradient, double norm, double learningRate, ReadOnlySpan<DecayRange> ranges)
    {
        Prepare(StepCount + 1, learningRate);
        double decay = 0;
        foreach (DecayRange range in ranges) decay = Math.Max(decay, range.WeightDecay);
        (double state, double parameter) = Bound(_magnitude, norm, Magnitude.Largest(parameters), decay);
        if (state < Harmless && parameter < Harmless)
        {
            SweepAll(parameters, gradient, ranges);
            _magnitude = state;
        }
        else if (TakeGuarded(parameters, gradient, ranges) is var failedAt and >= 0)
        {
            return failedAt;
        }

        StepCount++;
        if (StepCount % StepsPerFlush == 0) Magnitude.FlushSubnormals(All);
        return -1;
    }

    /// <summary>Puts a checkpoint's step count back; its buffers go through <see cref="Restore(int, ReadOnlySpan{float})"/>.</summary>
    internal void Restore(long stepCount) => StepCount = stepCount;

    /// <summary>Puts a checkpoint's buffer back.</summary>
    internal void Restore(int buffer, ReadOnlySpan<float> values)
    {
        values.CopyTo(Buffer(buffer));
        _magnitude = Magnitude.Largest(All);
    }

    private int TakeGuarded(Span<float> parameters, ReadOnlySpan<float> gradient, ReadOnlySpan<DecayRange> ranges)
    {
        _keptParameters.Reserve(Length);
        _keptBuffers.Reserve(All.Length);
        parameters.CopyTo(_keptParameters.Span);
        All.CopyTo(_keptBuffers.Span);
        SweepAll(parameters, gradient, ranges);

        double largest = Magnitude.Largest(All);
        if (double.IsFinite(largest) && double.IsFinite(Magnitude.Largest(parameters)))
        {
            _magnitude = largest;
            return -1;
        }

        int first = DataChecks.FirstNonFinite(parameters);
        if (first < 0) first = DataChecks.FirstNonFinite(All) % Length;
        _keptParameters.Span.CopyTo(parameters);
        _keptBuffers.Span.CopyTo(All);
        return first;
    }

    private void SweepAll(Span<float> parameters, ReadOnlySpan<float> gradient, ReadOnlySpan<DecayRange> ranges)
    {
        foreach (DecayRange range in ranges)
        {
            Sweep(new OptimizerSweep(
                parameters.Slice(range.Start, range.Length), gradient.Slice(range.Start, range.Length), range.Start, range.WeightDecay));
        }
    }
}
