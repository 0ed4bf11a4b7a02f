namespace NetGen.Generator.Model;

/// <summary>What parsing makes of a class: a model, or the reasons why there is none.</summary>
/// <param name="Type">The class.</param>
/// <param name="Model">The network, or null if anything is wrong.</param>
/// <param name="Faults">What is wrong.</param>
/// <param name="CanExtend">Whether another part of the class may be emitted at all.</param>
internal sealed record ParsedNetwork(TypeModel Type, NetworkModel? Model, EquatableArray<Fault> Faults, bool CanExtend);
