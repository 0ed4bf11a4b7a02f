using System.Text;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Emit;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;
using EmittedFile = (string HintName, string Text);

namespace NetGen.Generator;

/// <summary>Attributes on a partial class → the class's other part. Diagnostics are the analyzers' affair.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The tracked step that reads the attributes.</summary>
    public const string ParseStep = "NetGen.Parse";

    /// <summary>The tracked step that writes the text.</summary>
    public const string EmitStep = "NetGen.Emit";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<ParsedNetwork> networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Input, static (node, _) => node is TypeDeclarationSyntax, Parse)
            .Where(static network => network is { CanExtend: true })
            .WithTrackingName(ParseStep)!;

        IncrementalValueProvider<EquatableArray<string>> ambiguous = networks
            .Select(static (network, _) => network.Type.MetadataName).Collect()
            .Select(static (names, _) => HintName.Ambiguous(names));
        IncrementalValuesProvider<EmittedFile> files = networks.Combine(ambiguous).Select(Emit).WithTrackingName(EmitStep);
        context.RegisterSourceOutput(
            files, static (output, file) => output.AddSource(file.HintName, SourceText.From(file.Text, Encoding.UTF8)));
    }

    private static ParsedNetwork? Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        // The provider fires once per part that carries the attribute; two are a compiler error, but must not become two files.
        if (context.TargetSymbol is not INamedTypeSymbol type || !IsFirst(type, context.TargetNode)) return null;
        LanguageVersion language = ((CSharpParseOptions)context.TargetNode.SyntaxTree.Options).LanguageVersion;
        return NetworkParser.Parse(type, language);
    }

    private static bool IsFirst(INamedTypeSymbol type, SyntaxNode part)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (AttributeNames.Of(attribute) != AttributeNames.Input) continue;
            return attribute.ApplicationSyntaxReference is { } reference
                && reference.SyntaxTree == part.SyntaxTree && part.Span.Contains(reference.Span);
        }

        return false;
    }

    private static EmittedFile Emit((ParsedNetwork Network, EquatableArray<string> Ambiguous) of, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        string text = of.Network.Model is { } model ? NetworkEmitter.Emit(model) : StubEmitter.Emit(of.Network.Type);
        return (HintName.Of(of.Network.Type.MetadataName, of.Ambiguous), text);
    }
}
