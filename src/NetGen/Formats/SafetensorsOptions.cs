namespace NetGen;

/// <summary>How networks are read from and written to safetensors files.</summary>
public sealed class SafetensorsOptions
{
    /// <summary>
    /// The tensors' names; by default <see cref="TensorNames.Sequential"/>. In reading, names that do not match leave shape and order.
    /// </summary>
    public TensorNaming Naming { get; init; } = TensorNames.Sequential;

    /// <summary>In reading: whether tensors may be left over that the network has no place for; false by default.</summary>
    public bool AllowExtraTensors { get; init; }

    /// <summary>
    /// Whether NaN and infinite numbers are read and written; false by default, since one of them spoils every prediction. The format's own
    /// rules allow them.
    /// </summary>
    public bool AllowNonFinite { get; init; }

    /// <summary>
    /// In reading: whether a file that says to hold another network's weights is taken where the shapes fit; false by default.
    /// </summary>
    public bool IgnoreDeclaration { get; init; }
}
