namespace NetGen.Analyzers.Signal;

/// <summary>The categories of the rules, as <c>.editorconfig</c> and IDEs group them.</summary>
internal static class Category
{
    public const string Signal = "NetGen.Signal";
    public const string Mismatch = "NetGen.Mismatch";
    public const string Symmetry = "NetGen.Symmetry";
    public const string DeadUnits = "NetGen.DeadUnits";
    public const string Heads = "NetGen.Heads";
    public const string Interactions = "NetGen.Interactions";
}
