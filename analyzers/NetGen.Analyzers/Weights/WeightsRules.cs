using Microsoft.CodeAnalysis;

namespace NetGen.Analyzers.Weights;

/// <summary>What can be wrong with the file of <c>[Weights]</c>, NG003x: errors, since <c>Pretrained</c> would fail at run time.</summary>
internal static class WeightsRules
{
    private const string Category = "NetGen.Weights";

    public static readonly DiagnosticDescriptor NotListed = new(
        "NG0030", "The project does not list the weights", "The project has no weights '{0}'{1}; add <Weights Include=\"{0}\" /> to its items",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0030.md");

    public static readonly DiagnosticDescriptor Unreadable = new(
        "NG0031", "The weights cannot be read", "The weights '{0}' cannot be read: {1}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0031.md");

    public static readonly DiagnosticDescriptor Unfit = new(
        "NG0032", "The weights do not fit the network", "The weights '{0}' do not fit '{1}': {2}",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0032.md");

    public static readonly DiagnosticDescriptor Abstract = new(
        "NG0033", "An abstract network has no weights of its own",
        "'{0}' is abstract, so there is no network that '{1}' could be put into; remove abstract or [Weights]",
        Category, DiagnosticSeverity.Error, true, helpLinkUri: Help.Base + "NG0033.md");
}
