using System;
using System.Globalization;

namespace NetGen.Analyzers.Signal;

/// <summary>One change to an attribute's arguments.</summary>
/// <param name="Place">The attribute and the argument.</param>
/// <param name="Value">The argument's new expression, types spelled in full; null to remove the argument.</param>
internal sealed record Edit(Place Place, string? Value)
{
    /// <summary>Whether the value, where it is a number, is one that a network can hold: finite as float, and 0 only where it is 0.</summary>
    public bool IsSound =>
        Value is null || !double.TryParse(Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ||
        number == 0 || (Math.Abs(number) <= float.MaxValue && (float)number != 0);
}
