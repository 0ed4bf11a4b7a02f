using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Formulas;
using NetGen.Generator.Model;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Parsing;

/// <summary>Symbol → model: the only way in, for the generator and for the analyzers.</summary>
internal static class NetworkParser
{
    public const int MostLayers = 256;

    // The longest array of floats, less the slack of alignment.
    private const long MostFloats = 0x7FFF_FFC7 - 64;

    public static ParsedNetwork Parse(INamedTypeSymbol type, LanguageVersion language)
    {
        TypeModel model = TypeParser.Parse(type);
        if (TypeChecks.Check(type, out bool canExtend) is { } fault) return new(model, null, new([fault]), canExtend);
        if (language < LanguageVersion.CSharp12)
            return new(model, null, new([Fault.Of(FaultKind.LanguageVersion, type.Name, language.ToDisplayString())]), false);

        var faults = new List<Fault>();
        NetworkModel? network = Read(type, model, faults);
        return new(model, faults.Count == 0 ? network : null, new(faults), canExtend);
    }

    private static NetworkModel? Read(INamedTypeSymbol type, TypeModel model, List<Fault> faults)
    {
        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        var layers = new List<(int Index, string Name)>();
        InputModel? input = null;
        AttributeReader? loss = null, training = null, target = null, budget = null, weights = null;
        for (int i = 0; i < attributes.Length; i++)
        {
            string? name = AttributeNames.Of(attributes[i]);
            if (LayerKinds.IsLayer(name)) layers.Add((i, name!));
            if (name == AttributeNames.Input) input = InputParser.Parse(new AttributeReader(attributes[i], i, faults));
            if (name == AttributeNames.Loss) loss = new AttributeReader(attributes[i], i, faults);
            if (name == AttributeNames.TrainedWith) training = new AttributeReader(attributes[i], i, faults);
            if (name == AttributeNames.Target) target = new AttributeReader(attributes[i], i, faults);
            if (name == AttributeNames.Budget) budget = new AttributeReader(attributes[i], i, faults);
            if (name == AttributeNames.Weights) weights = new AttributeReader(attributes[i], i, faults);
        }

        if (Structure(type, attributes, input, layers) is { } fault)
        {
            faults.Add(fault);
            return null;
        }

        List<LayerModel> parsed = ReadLayers(attributes, layers, input!.Size, faults);
        if (parsed.Count < layers.Count) return null;
        (Loss chosen, double parameter) = LossParser.Parse(loss, parsed[parsed.Count - 1].Activation);
        var network = new NetworkModel(model, input, new(parsed), chosen, parameter)
        {
            Training = training is null ? null : PurposeParser.Training(training),
            Target = target is null ? null : PurposeParser.Target(target),
            Budget = budget is null ? null : PurposeParser.Budget(budget),
            Weights = weights?.Text("file") is { } file ? WeightsFileName.Normal(file) : null,
        };
        if (faults.Count > 0) return null;
        CheckSize(type.Name, network, layers, faults);
        return network;
    }

    private static List<LayerModel> ReadLayers(
        ImmutableArray<AttributeData> attributes, List<(int Index, string Name)> layers, int inputs, List<Fault> faults)
    {
        var parsed = new List<LayerModel>();
        foreach ((int index, string name) in layers)
        {
            LayerModel? layer = LayerKinds.Parse(name, new AttributeReader(attributes[index], index, faults), inputs);
            if (layer is null) continue;
            parsed.Add(layer);
            inputs = layer.Outputs;
        }

        return parsed;
    }

    private static Fault? Structure(
        INamedTypeSymbol type, ImmutableArray<AttributeData> attributes, InputModel? input, List<(int Index, string Name)> layers)
    {
        // An attribute that is not typed to its end may become the missing one.
        bool typing = attributes.Any(attribute => attribute.AttributeClass is null or { TypeKind: TypeKind.Error });
        if (typing && (input is null || layers.Count == 0)) return Fault.Of(FaultKind.Incomplete);
        if (input is null)
            return new Fault(FaultKind.NoInput, layers.Count > 0 ? layers[0].Index : LossIndex(attributes), null, new([type.Name]));
        if (layers.Count == 0) return Fault.Of(FaultKind.NoLayers, type.Name);
        if (layers.Count > MostLayers)
            return new Fault(FaultKind.TooManyLayers, layers[MostLayers].Index, null, new([type.Name, $"{layers.Count}"]));
        SyntaxNode? first = Part(attributes[layers[0].Index]);
        foreach ((int index, _) in layers)
        {
            if (Part(attributes[index]) != first) return new Fault(FaultKind.LayersOnTwoParts, index, null, new([type.Name]));
        }

        return null;
    }

    private static int LossIndex(ImmutableArray<AttributeData> attributes) =>
        attributes.ToList().FindIndex(attribute => AttributeNames.Of(attribute) == AttributeNames.Loss);

    private static SyntaxNode? Part(AttributeData attribute) => attribute.ApplicationSyntaxReference?.GetSyntax().Parent?.Parent;

    private static void CheckSize(string name, NetworkModel network, List<(int Index, string Name)> layers, List<Fault> faults)
    {
        NetworkPlan plan = NetworkPlan.Of(network);
        LayerPlan? over = plan.Layers.FirstOrDefault(layer => layer.ParameterEnd > MostFloats || layer.TransposedEnd > MostFloats);
        if (over is null) return;
        string floats = HumanNumber.Text(over.ParameterEnd);
        faults.Add(new Fault(FaultKind.TooLarge, layers[over.Index].Index, null, new([name, floats])));
    }
}
