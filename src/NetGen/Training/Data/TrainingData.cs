using System;

namespace NetGen;

/// <summary>Samples to learn from: rows of inputs with rows of targets, or with one class number a row.</summary>
/// <remarks>The arrays are kept, not copied: don't change them while the data are in use. Any number of threads may read one instance.</remarks>
public sealed class TrainingData
{
    private readonly ReadOnlyMemory<float> _inputs, _targets;
    private readonly ReadOnlyMemory<int> _classes;
    private readonly int[]? _rows;

    private TrainingData(ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, ReadOnlyMemory<int> classes, int[]? rows, int count)
    {
        _inputs = inputs;
        _targets = targets;
        _classes = classes;
        _rows = rows;
        Count = count;
    }

    /// <summary>The number of rows, at least 1.</summary>
    public int Count { get; }

    /// <summary>The length of one input.</summary>
    public required int InputSize { get; init; }

    /// <summary>The length of one row of targets; with classes, the highest class number plus one.</summary>
    public required int OutputSize { get; init; }

    /// <summary>Whether the targets are class numbers.</summary>
    public required bool HasClasses { get; init; }

    /// <summary>Samples with rows of targets.</summary>
    /// <param name="inputs">Row-major [rows, inputSize].</param>
    /// <param name="targets">Row-major [rows, outputSize].</param>
    /// <param name="inputSize">The length of one input, at least 1.</param>
    /// <param name="outputSize">The length of one row of targets, at least 1.</param>
    /// <param name="alreadyChecked">True where every value is known to be finite: then no pass looks for NaN.</param>
    /// <exception cref="ArgumentException">There are no rows, the lengths do not agree, or a value is NaN or infinite; the message says where.</exception>
    public static TrainingData From(
        ReadOnlyMemory<float> inputs, ReadOnlyMemory<float> targets, int inputSize, int outputSize, bool alreadyChecked = false)
    {
        int count = DataChecks.Rows(inputs.Length, inputSize, "input", nameof(inputs));
        int targetRows = DataChecks.Rows(targets.Length, outputSize, "target", nameof(targets));
        if (targetRows != count) throw new ArgumentException($"There are {count} rows of inputs, and {targetRows} of targets.", nameof(targets));
        if (!alreadyChecked)
        {
            DataChecks.Finite(inputs.Span, inputSize, "input", nameof(inputs));
            DataChecks.Finite(targets.Span, outputSize, "target", nameof(targets));
        }

        return new(inputs, targets, default, null, count) { InputSize = inputSize, OutputSize = outputSize, HasClasses = false };
    }

    /// <summary>Samples with one class number each, for <see cref="Loss.CategoricalCrossEntropy"/>.</summary>
    /// <param name="inputs">Row-major [rows, inputSize].</param>
    /// <param name="classes">One class number a row, from 0.</param>
    /// <param name="inputSize">The length of one input, at least 1.</param>
    /// <param name="alreadyChecked">True where every input is known to be finite: then no pass looks for NaN.</param>
    /// <exception cref="ArgumentException">There are no rows, the lengths do not agree, a value is NaN or infinite, or a class is negative.</exception>
    public static TrainingData FromClasses(ReadOnlyMemory<float> inputs, ReadOnlyMemory<int> classes, int inputSize, bool alreadyChecked = false)
    {
        int count = DataChecks.Rows(inputs.Length, inputSize, "input", nameof(inputs));
        if (classes.Length != count) throw new ArgumentException($"There are {count} rows of inputs, and {classes.Length} classes.", nameof(classes));
        if (!alreadyChecked) DataChecks.Finite(inputs.Span, inputSize, "input", nameof(inputs));
        int highest = DataChecks.HighestClass(classes.Span, int.MaxValue - 1, nameof(classes));
        return new(inputs, default, classes, null, count) { InputSize = inputSize, OutputSize = highest + 1, HasClasses = true };
    }

    /// <summary>One input.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<float> Input(int row) => _inputs.Span.Slice(SourceRow(row) * InputSize, InputSize);

    /// <summary>Deals the rows out at random into two sets that share the arrays; no row is lost, and none is in both.</summary>
    /// <param name="validationShare">The share that goes into the second set, in (0, 1); rounded to whole rows, at least one in each set.</param>
    /// <param name="seed">Decides which rows: the same seed deals the same rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    /// <exception cref="InvalidOperationException">There is only one row.</exception>
    public (TrainingData Training, TrainingData Validation) Split(double validationShare, long seed)
    {
        if (!(validationShare > 0 && validationShare < 1))
            throw new ArgumentOutOfRangeException(nameof(validationShare), validationShare, "The share must be greater than 0 and less than 1.");
        if (Count < 2) throw new InvalidOperationException("One row cannot be split: both sets need at least one.");
        int validation = Math.Clamp((int)((validationShare * Count) + 0.5), 1, Count - 1);

        // Epochs shuffle with streams from 1, so that a split and a shuffle of one seed have nothing in common.
        int[] order = new int[Count];
        Shuffle.Permutation(order, seed, stream: 0);
        for (int i = 0; i < order.Length; i++) order[i] = SourceRow(order[i]);
        return (View(order[validation..]), View(order[..validation]));
    }

    /// <summary>The row's place in the arrays that were given, also behind a split.</summary>
    internal int SourceRow(int row) => _rows is null ? CheckedRow(row) : _rows[CheckedRow(row)];

    /// <summary>Copies rows into a batch, classes as one-hot rows of <paramref name="outputSize"/> numbers.</summary>
    internal void Gather(ReadOnlySpan<int> rows, Span<float> inputs, Span<float> targets, int outputSize)
    {
        ReadOnlySpan<float> source = _inputs.Span, dense = _targets.Span;
        ReadOnlySpan<int> classes = _classes.Span;
        if (HasClasses) targets[..(rows.Length * outputSize)].Clear();
        for (int i = 0; i < rows.Length; i++)
        {
            int row = SourceRow(rows[i]);
            source.Slice(row * InputSize, InputSize).CopyTo(inputs[(i * InputSize)..]);
            if (HasClasses) targets[(i * outputSize) + classes[row]] = 1;
            else dense.Slice(row * outputSize, outputSize).CopyTo(targets[(i * outputSize)..]);
        }
    }

    /// <summary>Bits that tell these rows, in this order, from others.</summary>
    internal Fingerprint Bits()
    {
        var bits = new Fingerprint();
        for (int i = 0; i < Count; i++)
        {
            int row = SourceRow(i);
            bits.Add(_inputs.Span.Slice(row * InputSize, InputSize));
            if (HasClasses) bits.Add((ulong)_classes.Span[row]);
            else bits.Add(_targets.Span.Slice(row * OutputSize, OutputSize));
        }

        return bits;
    }

    private TrainingData View(int[] rows) =>
        new(_inputs, _targets, _classes, rows, rows.Length) { InputSize = InputSize, OutputSize = OutputSize, HasClasses = HasClasses };

    private int CheckedRow(int row) => (uint)row < (uint)Count
        ? row
        : throw new ArgumentOutOfRangeException(nameof(row), row, $"There are {Count} rows, counted from 0.");
}
