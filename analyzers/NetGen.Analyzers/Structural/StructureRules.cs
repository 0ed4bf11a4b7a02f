using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Structural;

/// <summary>The errors of a declaration that is no network, NG00xx, one for each kind of fault.</summary>
internal static class StructureRules
{
    private const string Category = "NetGen.Structure";

    // Release tracking reads fields, not tables: hence a field a rule, and the table below.
    private static readonly DiagnosticDescriptor NotPartial = new(
            "NG0001", "The class is not partial", "'{0}' must be partial, so that NetGen can add the network's code to '{1}'",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0001.md");

    private static readonly DiagnosticDescriptor Generic = new(
            "NG0002", "The class is generic",
            "'{0}' is generic; a network's shape is fixed, so declare it in a class without type parameters",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0002.md");

    private static readonly DiagnosticDescriptor UnsupportedType = new(
            "NG0003", "The type cannot be a network", "'{0}' is {1}; declare the network as an ordinary partial class",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0003.md");

    private static readonly DiagnosticDescriptor NoLayers = new(
            "NG0004", "The network has no layers", "'{0}' has an input but no layers; add at least one, such as [Dense(1)]",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0004.md");

    private static readonly DiagnosticDescriptor LayersOnTwoParts = new(
            "NG0005", "Layers stand on two parts of the class",
            "The layers of '{0}' stand on several parts of the class, so they have no order; put them all on one part",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0005.md");

    private static readonly DiagnosticDescriptor SizeOutOfRange = new(
            "NG0006", "A size is out of range", "{0} is {1}; it must be from 1 to 65,536",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0006.md");

    private static readonly DiagnosticDescriptor UnknownValue = new(
            "NG0007", "A value is not defined", "{0} is no value of {1}; name one of its members",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0007.md");

    private static readonly DiagnosticDescriptor TooManyLayers = new(
            "NG0008", "The network has too many layers", "'{0}' has {1} layers; at most 256 are supported",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0008.md");

    private static readonly DiagnosticDescriptor TooLarge = new(
            "NG0009", "The network is too large",
            "Up to this layer the parameters of '{0}' take {1} floats, more than one array holds (2,147,483,527); make layers smaller",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0009.md");

    private static readonly DiagnosticDescriptor NoInput = new(
            "NG0010", "The network has no input", "'{0}' has no input; add [Input(n)] with the length of one sample",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0010.md");

    private static readonly DiagnosticDescriptor UnusedSetting = new(
            "NG0011", "A setting has no effect", "{0} is not used with {1}; remove it, or choose what it belongs to",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0011.md");

    private static readonly DiagnosticDescriptor InvalidSetting = new(
            "NG0012", "A setting is out of range", "{0} is {1}; it must be {2}",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0012.md");

    private static readonly DiagnosticDescriptor MissingSetting = new(
            "NG0013", "A setting is missing", "{0} needs {1}",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0013.md");

    private static readonly DiagnosticDescriptor MemberTaken = new(
            "NG0014", "A member's name is taken", "'{0}' already has a {1}, which NetGen adds to the class; rename yours",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0014.md");

    private static readonly DiagnosticDescriptor LanguageVersion = new(
            "NG0015", "The language version is too old",
            "The code of '{0}' needs C# 12 or later, the project has C# {1}; raise LangVersion",
            Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0015.md");

    private static readonly Dictionary<FaultKind, DiagnosticDescriptor> Rules = new()
    {
        [FaultKind.NotPartial] = NotPartial,
        [FaultKind.Generic] = Generic,
        [FaultKind.UnsupportedType] = UnsupportedType,
        [FaultKind.NoLayers] = NoLayers,
        [FaultKind.LayersOnTwoParts] = LayersOnTwoParts,
        [FaultKind.SizeOutOfRange] = SizeOutOfRange,
        [FaultKind.UnknownValue] = UnknownValue,
        [FaultKind.TooManyLayers] = TooManyLayers,
        [FaultKind.TooLarge] = TooLarge,
        [FaultKind.NoInput] = NoInput,
        [FaultKind.UnusedSetting] = UnusedSetting,
        [FaultKind.InvalidSetting] = InvalidSetting,
        [FaultKind.MissingSetting] = MissingSetting,
        [FaultKind.MemberTaken] = MemberTaken,
        [FaultKind.LanguageVersion] = LanguageVersion,
    };

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. Rules.Values.OrderBy(rule => rule.Id, System.StringComparer.Ordinal)];

    /// <summary>The rule of a fault, or null for half-typed code, which the compiler reports.</summary>
    public static DiagnosticDescriptor? Of(FaultKind kind) => Rules.TryGetValue(kind, out DiagnosticDescriptor? rule) ? rule : null;
}
