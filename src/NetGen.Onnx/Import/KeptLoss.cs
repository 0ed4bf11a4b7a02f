using System.Collections.Generic;
using System.Linq;
using NetGen.Formats;
using NetGen.Onnx.Import.Reading;

namespace NetGen.Onnx.Import;

/// <summary>The loss, which no graph has: the export keeps the declaration in the metadata.</summary>
internal static class KeptLoss
{
    /// <summary>The loss of the declaration that describes these very layers, else none: the graph may have been changed since.</summary>
    public static Loss Of(ModelFile file, IReadOnlyList<PortableLayer> layers)
    {
        string? json = file.Model.MetadataProps.FirstOrDefault(entry => entry.Key == NetworkDeclaration.MetadataName)?.Value;
        if (json is null || layers.Count == 0) return Loss.Auto;
        try
        {
            NetworkDeclaration kept = new DeclarationReader(json, new FormatOrigin(file.Name)).Read();
            return kept.Layers.SequenceEqual(new PortableNetwork("", layers).ToDeclaration().Layers) ? kept.Loss : Loss.Auto;
        }
        catch (NetworkFormatException)
        {
            return Loss.Auto;
        }
    }
}
