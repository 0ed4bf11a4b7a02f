using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>The vectors side by side in a register tile; the last may be half one.</summary>
/// <param name="Width">The width of the others.</param>
/// <param name="Count">How many there are.</param>
/// <param name="EndsInHalf">Whether the last is a half.</param>
internal sealed record Columns(VectorWidth Width, int Count, bool EndsInHalf)
{
    /// <summary>The vector's type.</summary>
    public string Type(int vector) => Of(vector).Type;

    /// <summary>A load from a reference, so many vectors on.</summary>
    public string Load(int vector, string reference) => $"{Of(vector).Class}.LoadUnsafe({reference}{Width.Argument(vector)})";

    /// <summary>A load from a reference at an index, so many vectors on.</summary>
    public string Load(int vector, string reference, string index) => $"{Of(vector).Class}.LoadUnsafe({reference}, {index}{Width.Plus(vector)})";

    /// <summary>A store to a reference and an index, so many vectors on; a half leaves what is behind it alone.</summary>
    public string Store(int vector, string value, string reference, string index = "") => index == ""
        ? $"{Of(vector).Class}.StoreUnsafe({value}, {reference}{Width.Argument(vector)});"
        : $"{Of(vector).Class}.StoreUnsafe({value}, {reference}, {index}{Width.Plus(vector)});";

    /// <summary>A sum that goes on: a whole vector's x times the column's w is added.</summary>
    public string MultiplyAdd(int vector, string x, string w, string sum) =>
        $"{sum} = {Of(vector).MultiplyAdd}({(IsHalf(vector) ? $"{x}.GetLower()" : x)}, {w}, {sum});";

    /// <summary>The activation T of a column's value.</summary>
    public string Apply(int vector, string value) => (Width.FixedLanes > 0, IsHalf(vector)) switch
    {
        (true, true) => $"T.ApplyWide({value}.ToVector512()).GetLower()",
        (true, false) => $"T.ApplyWide({value})",
        _ => $"T.Apply({value}, default)",
    };

    private bool IsHalf(int vector) => EndsInHalf && vector == Count - 1;

    private VectorWidth Of(int vector) => IsHalf(vector) ? VectorWidth.Half : Width;
}
