using NetGen.Formulas;
using NetGen.Onnx;
using Spectre.Console;

namespace NetGen.Tool.Inspection;

/// <summary>A network's layers with the statistics of their weights and biases.</summary>
internal static class LayerTable
{
    public static void Write(IAnsiConsole console, PortableNetwork network)
    {
        Table table = Terminal.Table(["tensor", "shape", "parameters", .. WeightStatistics.Head]);
        LayerDeclaration[] declared = [.. network.ToDeclaration().Layers];
        for (int i = 0; i < network.Layers.Count; i++)
        {
            PortableLayer layer = network.Layers[i];
            table.Add([$"{i + 1}: {declared[i]} weight", $"[{layer.Units}, {layer.Inputs}]", HumanNumber.Text(layer.Weights.Length), .. WeightStatistics.Of(layer.Weights.Span).Cells()]);
            table.Add(["   bias", $"[{layer.Units}]", HumanNumber.Text(layer.Biases.Length), .. WeightStatistics.Of(layer.Biases.Span).Cells()]);
        }

        console.Write(table);
        console.WriteLine($"{HumanNumber.Text(network.ParameterCount)} parameters in {network.Layers.Count} layers");
    }
}
