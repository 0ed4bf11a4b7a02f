using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Which attribute declares which kind of layer: the one list in this stage that a new kind joins.</summary>
internal static class LayerKinds
{
    public static bool IsLayer(string? attribute) => attribute is AttributeNames.Dense;

    /// <summary>The layer, or null if its attribute has faults.</summary>
    public static LayerModel? Parse(string attribute, AttributeReader reader, int inputs) => attribute switch
    {
        AttributeNames.Dense => DenseParser.Parse(reader, inputs),
        _ => null,
    };
}
