namespace NetGen.Signal;

/// <summary>The size of a gradient on its way back.</summary>
/// <param name="Square">A = E δᵢ², per unit.</param>
/// <param name="Product">B = E δᵢδⱼ for two units; 0 as long as all weights have mean 0.</param>
internal readonly record struct Delta(double Square, double Product)
{
    /// <summary>The start: independent errors ±1 at the last pre-activations.</summary>
    public static Delta One { get; } = new(1, 0);

    /// <summary>The gradient times a factor: of its mean square.</summary>
    public Delta Times(double factor) => new(factor * Square, factor * Product);
}
