using System;

namespace NetGen.Formats;

/// <summary>Names and widths of the number formats.</summary>
internal static class TensorTypes
{
    /// <summary>Finds a type by its name in a file; the case matters.</summary>
    public static TensorType? Parse(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && Enum.TryParse(name, out TensorType type) && Name(type) == name ? type : null;

    public static string Name(TensorType type) => type.ToString();

    /// <summary>The bits of one number.</summary>
    public static int Bits(TensorType type) => type switch
    {
        TensorType.F64 or TensorType.C64 or TensorType.I64 or TensorType.U64 => 64,
        TensorType.F32 or TensorType.I32 or TensorType.U32 => 32,
        TensorType.F16 or TensorType.BF16 or TensorType.I16 or TensorType.U16 => 16,
        TensorType.F6_E2M3 or TensorType.F6_E3M2 => 6,
        TensorType.F4 => 4,
        _ => 8,
    };

    /// <summary>Whether the numbers can become weights.</summary>
    public static bool IsReadable(TensorType type) => type is TensorType.F32 or TensorType.F64 or TensorType.F16 or TensorType.BF16;
}
