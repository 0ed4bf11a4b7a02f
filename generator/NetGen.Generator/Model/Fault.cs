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
/// <param name="Attribute">The place of the attribute at fault among the type's attributes, or −1 for the type itself.</param>
/// <param name="Argument">The constructor parameter or the property at fault, or null for the whole attribute.</param>
/// <param name="Words">What fills the message.</param>
internal sealed record Fault(FaultKind Kind, int Attribute, string? Argument, EquatableArray<string> Words)
{
    public static Fault Of(FaultKind kind, params string[] words) => new(kind, -1, null, new(words));
}
