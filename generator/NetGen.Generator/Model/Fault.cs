namespace NetGen.Generator.Model;

/// <summary>What can be wrong with a declaration; each has a diagnostic in the analyzers.</summary>
internal enum FaultKind
{
    /// <summary>Half-typed code, which the compiler already reports: no diagnostic of ours.</summary>
    Incomplete,
    NotPartial,
    Generic,
    UnsupportedType,
    NoLayers,
    LayersOnTwoParts,
    SizeOutOfRange,
    UnknownValue,
    TooManyLayers,
    TooLarge,
    NoInput,
    UnusedSetting,
    InvalidSetting,
    MissingSetting,
    MemberTaken,
    LanguageVersion,
}

/// <summary>One fault, by value: where it is in the declaration and the words of its message, but no location.</summary>
/// <param name="Kind">Which fault.</param>
/// <param name="Attribute">
/// The place of the attribute at fault among the type's attributes; −1 for the type itself, −2 for the type around it, and so on.
/// </param>
/// <param name="Argument">
/// The constructor parameter or the property at fault, or null for the whole attribute; of the type itself the documentation id of the
/// member at fault, or null.
/// </param>
/// <param name="Words">What fills the message.</param>
internal sealed record Fault(FaultKind Kind, int Attribute, string? Argument, EquatableArray<string> Words)
{
    public static Fault Of(FaultKind kind, params string[] words) => Around(0, kind, words);

    /// <summary>A fault of a type around the network's: 1 is the innermost, 0 the network's own.</summary>
    public static Fault Around(int depth, FaultKind kind, params string[] words) => new(kind, -1 - depth, null, new(words));

    /// <summary>How many types out from the network's the fault is; negative where an attribute is at fault.</summary>
    public int Depth => -1 - Attribute;
}
