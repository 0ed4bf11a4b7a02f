namespace NetGen.Analyzers.Signal;

/// <summary>Which attribute a finding or an edit is about.</summary>
internal enum PlaceKind
{
    Layer,
    Input,
    Loss,
    TrainedWith,
    Target,
}

/// <summary>A place in a declaration: an attribute and, where one is at fault, its argument.</summary>
/// <param name="Kind">Which attribute.</param>
/// <param name="Layer">Which layer's, from 0; 0 for other attributes.</param>
/// <param name="Argument">The constructor's parameter or the property; null for the whole attribute.</param>
internal readonly record struct Place(PlaceKind Kind, int Layer, string? Argument)
{
    /// <summary>An argument of a layer.</summary>
    public static Place Of(int layer, string? argument) => new(PlaceKind.Layer, layer, argument);

    /// <summary>An argument of another attribute.</summary>
    public static Place Of(PlaceKind kind, string? argument) => new(kind, 0, argument);
}
