using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetGen.Formats;
using NetGen.Generator.Model;
using NetGen.Generator.Parsing;

namespace NetGen.Analyzers.Weights;

/// <summary>Compares the file of <c>[Weights]</c> with the declaration: names, shapes, types, activations.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeightsAnalyzer : DiagnosticAnalyzer
{
    /// <summary>What the build file says of a file that the project lists: the name that the attribute must have.</summary>
    private const string ListedName = "build_metadata.AdditionalFiles.NetGenWeights";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [WeightsRules.NotListed, WeightsRules.Unreadable, WeightsRules.Unfit, WeightsRules.Abstract];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        int index = attributes.Select(AttributeNames.Of).ToList().IndexOf(AttributeNames.Weights);
        if (index < 0 || DeclaredNetwork.Of(type, attributes) is not { Weights: { } file } model) return;
        if (type.IsAbstract)
        {
            Report(WeightsRules.Abstract, type.Name, file);
            return;
        }

        if (Find(file, context.Options) is not { } listed)
        {
            Report(WeightsRules.NotListed, file, OthersListed(context.Options));
            return;
        }

        try
        {
            var origin = new FormatOrigin(file);
            SafetensorsHeader header = WeightsFile.ReadHeader(listed.Path, origin);
            if (Mismatch(header, model, origin) is { } mismatch) Report(WeightsRules.Unfit, file, type.Name, Words(mismatch));
        }
        catch (NetworkFormatException wrong)
        {
            Report(WeightsRules.Unreadable, file, Words(wrong));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            Report(WeightsRules.Unreadable, file, wrong.Message);
        }

        void Report(DiagnosticDescriptor rule, params object[] words) => context.ReportDiagnostic(
            Diagnostic.Create(rule, FaultLocation.Of(type, attributes, index, "file", context.CancellationToken), words));
    }

    private static AdditionalText? Find(string file, AnalyzerOptions options) =>
        options.AdditionalFiles.FirstOrDefault(text => NameOf(text, options) == file);

    /// <summary>The name under which the project lists a file as weights, or null for other files.</summary>
    private static string? NameOf(AdditionalText text, AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GetOptions(text).TryGetValue(ListedName, out string? name) && name.Length > 0 ? name : null;

    // A slip of the pen is seen at once beside the names that exist; more of them than fit a line help nobody.
    private static string OthersListed(AnalyzerOptions options)
    {
        const int Most = 5;
        string[] names = [.. options.AdditionalFiles.Select(text => NameOf(text, options)).OfType<string>().OrderBy(name => name, StringComparer.Ordinal)];
        if (names.Length == 0) return "";
        string more = names.Length > Most ? $" and {names.Length - Most} more" : "";
        return $"; it lists {string.Join(", ", names.Take(Most).Select(name => $"'{FormatOrigin.Clip(name)}'"))}{more}";
    }

    private static NetworkFormatException? Mismatch(SafetensorsHeader header, NetworkModel model, FormatOrigin origin)
    {
        try
        {
            ExpectedTensors.Check(header, model, origin);
            return null;
        }
        catch (NetworkFormatException wrong)
        {
            return wrong;
        }
    }

    private static string Words(NetworkFormatException wrong)
    {
        string place = wrong.Tensor is null ? "" : $"tensor '{FormatOrigin.Clip(wrong.Tensor)}': ";
        return place + wrong.Reason;
    }
}
