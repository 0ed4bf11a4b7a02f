using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Parsing;

namespace NetGen.Analyzers.Signal;

/// <summary>Finds the attributes of a class that places speak of.</summary>
internal sealed class AttributePlaces(ImmutableArray<AttributeData> attributes)
{
    /// <summary>The syntax tree of the network's declaration.</summary>
    public SyntaxTree? Tree => attributes[Of(Place.Of(PlaceKind.Input, null))].ApplicationSyntaxReference?.SyntaxTree;

    /// <summary>Whether the class has the attribute. One that is not written needs no edit: what it would say is implied.</summary>
    public bool Has(Place place) =>
        place.Kind is PlaceKind.Layer or PlaceKind.Input || AttributeNames.Of(attributes[Of(place)]) == Name(place.Kind);

    /// <summary>The attribute's number among the class's; where the class has none of that kind, its input's.</summary>
    public int Of(Place place)
    {
        int layer = 0, input = 0;
        for (int i = 0; i < attributes.Length; i++)
        {
            string? name = AttributeNames.Of(attributes[i]);
            if (name == AttributeNames.Input) input = i;
            if (place.Kind == PlaceKind.Layer ? LayerKinds.IsLayer(name) && layer++ == place.Layer : name == Name(place.Kind)) return i;
        }

        return input;
    }

    private static string Name(PlaceKind kind) => kind switch
    {
        PlaceKind.Loss => AttributeNames.Loss,
        PlaceKind.TrainedWith => AttributeNames.TrainedWith,
        PlaceKind.Target => AttributeNames.Target,
        _ => AttributeNames.Input,
    };
}
