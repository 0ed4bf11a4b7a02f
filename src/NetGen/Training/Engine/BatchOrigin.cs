using System;

namespace NetGen;

/// <summary>Where a batch comes from, to name an epoch and a row of the user's data when it fails.</summary>
internal readonly ref struct BatchOrigin(int epoch, TrainingData? data, ReadOnlySpan<int> rows)
{
    private readonly ReadOnlySpan<int> _rows = rows;

    /// <summary>The epoch from 1, or null for a step of the user's own.</summary>
    public int? Epoch => epoch == 0 ? null : epoch;

    /// <summary>A row of the batch as the user counts it.</summary>
    public int Row(int row) => data is null ? row : data.SourceRow(_rows[row]);
}
