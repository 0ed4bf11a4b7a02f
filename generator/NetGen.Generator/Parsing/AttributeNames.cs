namespace NetGen.Generator.Parsing;

/// <summary>The attributes' metadata names; the marker of a network is <see cref="Input"/>.</summary>
internal static class AttributeNames
{
    public const string Input = "NetGen.InputAttribute";
    public const string Dense = "NetGen.DenseAttribute";
    public const string Loss = "NetGen.LossAttribute";
}
