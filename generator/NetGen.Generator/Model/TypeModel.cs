namespace NetGen.Generator.Model;

/// <summary>The user's class as text needs it: where it is and how its header reads.</summary>
/// <param name="Namespace">The namespace with keywords escaped, or empty.</param>
/// <param name="Containers">The headers of the types around it, outermost first, such as <c>partial class Outer</c>.</param>
/// <param name="Name">The name with a keyword escaped, type parameters included (only an invalid network has any).</param>
/// <param name="Identifier">The bare name, as constructors use it.</param>
/// <param name="MetadataName">The full metadata name: the stem of the hint name, which must be unique.</param>
internal sealed record TypeModel(string Namespace, EquatableArray<string> Containers, string Name, string Identifier, string MetadataName)
{
    /// <summary>How many attributes declare a layer, so that an invalid network, too, gets a view of each.</summary>
    public int Layers { get; init; }

    /// <summary>Whether the class has <c>[Weights]</c>, so that an invalid network, too, gets the members that come with it.</summary>
    public bool HasWeights { get; init; }

    /// <summary>Whether the class is abstract: nobody can make one, so there is no <c>Load</c> either.</summary>
    public bool IsAbstract { get; init; }
}
