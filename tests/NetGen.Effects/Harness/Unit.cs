namespace NetGen.Effects.Harness;

/// <summary>How the numbers of a column are written.</summary>
internal enum Unit
{
    /// <summary>A plain number.</summary>
    Number,

    /// <summary>An error behind training; ∞ says that it diverged.</summary>
    Error,

    /// <summary>A share.</summary>
    Percent,
}
