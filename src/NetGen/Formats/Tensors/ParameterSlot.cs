using System.Collections.Generic;

namespace NetGen.Formats;

/// <summary>One tensor that a network needs.</summary>
/// <param name="Name">The name it is looked for under.</param>
/// <param name="Layer">The layer's place, from 0.</param>
/// <param name="Parameter">What it is in the layer, as PyTorch calls it: <c>weight</c>, which comes first, or <c>bias</c>.</param>
/// <param name="Shape">The dimensions, as PyTorch has them.</param>
internal sealed record ParameterSlot(string Name, int Layer, string Parameter, IReadOnlyList<long> Shape)
{
    public const string Weight = "weight";

    public const string Bias = "bias";

    public bool Fits(SafetensorsTensor tensor)
    {
        if (tensor.Shape.Count != Shape.Count) return false;
        for (int i = 0; i < Shape.Count; i++)
        {
            if (tensor.Shape[i] != Shape[i]) return false;
        }

        return true;
    }

    /// <summary>Name and shape, as messages show them.</summary>
    public override string ToString() => $"{FormatOrigin.Clip(Name)} {SafetensorsTensor.ShapeText(Shape)}";
}
