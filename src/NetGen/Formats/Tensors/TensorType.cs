namespace NetGen;

/// <summary>The number formats of safetensors, under the format's own names.</summary>
public enum TensorType
{
    /// <summary>IEEE 754 single precision, 32 bits: what NetGen writes.</summary>
    F32,

    /// <summary>IEEE 754 double precision, 64 bits.</summary>
    F64,

    /// <summary>IEEE 754 half precision, 16 bits.</summary>
    F16,

    /// <summary>The upper half of a single, 16 bits (bfloat16).</summary>
    BF16,

    /// <summary>Two singles, 64 bits.</summary>
    C64,

    /// <summary>A signed integer of 64 bits.</summary>
    I64,

    /// <summary>A signed integer of 32 bits.</summary>
    I32,

    /// <summary>A signed integer of 16 bits.</summary>
    I16,

    /// <summary>A signed integer of 8 bits.</summary>
    I8,

    /// <summary>An unsigned integer of 64 bits.</summary>
    U64,

    /// <summary>An unsigned integer of 32 bits.</summary>
    U32,

    /// <summary>An unsigned integer of 16 bits.</summary>
    U16,

    /// <summary>An unsigned integer of 8 bits.</summary>
    U8,

    /// <summary>A truth value in 8 bits.</summary>
    BOOL,

    /// <summary>8 bits, 5 of them exponent.</summary>
    F8_E5M2,

    /// <summary>8 bits, 4 of them exponent.</summary>
    F8_E4M3,

    /// <summary>8 bits, all exponent.</summary>
    F8_E8M0,

    /// <summary>8 bits, 4 of them exponent, one zero and no infinity.</summary>
    F8_E4M3FNUZ,

    /// <summary>8 bits, 5 of them exponent, one zero and no infinity.</summary>
    F8_E5M2FNUZ,

    /// <summary>6 bits, 2 of them exponent.</summary>
    F6_E2M3,

    /// <summary>6 bits, 3 of them exponent.</summary>
    F6_E3M2,

    /// <summary>4 bits.</summary>
    F4,
}
