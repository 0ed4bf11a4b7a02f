using System;
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
            Add(table, $"{i + 1}: {declared[i]} weight", $"[{layer.Units}, {layer.Inputs}]", layer.Weights.Span);
            Add(table, "   bias", $"[{layer.Units}]", layer.Biases.Span);
        }

        console.Write(table);
        console.WriteLine($"{HumanNumber.Text(network.ParameterCount)} parameters in {network.Layers.Count} layers");
    }

    private static void Add(Table table, string name, string shape, ReadOnlySpan<float> numbers) =>
        table.Add([name, shape, HumanNumber.Text(numbers.Length), .. WeightStatistics.Of(numbers).Cells()]);
}
