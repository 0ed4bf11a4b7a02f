using System;
using System.CommandLine;
using System.IO;
using NetGen.Onnx;
using NetGen.Tool.Inspection;
using Spectre.Console;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen inspect file</c>: layers, shapes, numbers, and what the weights do to a signal.</summary>
internal static class InspectCommand
{
    private const string Safetensors = ".safetensors";

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A safetensors file or an ONNX model." };
        Option<string?> end = GraphOutput();
        var command = new Command("inspect", "Shows layers, shapes, parameters, the weights' statistics and the predicted signal.")
        {
            file, end,
        };
        command.SetAction(parsed => Failures.Guard(() => Run(parsed.GetRequiredValue(file), parsed.GetValue(end))));
        return command;
    }

    /// <summary>The option that chooses among a graph's outputs.</summary>
    public static Option<string?> GraphOutput() => new("--graph-output")
    {
        Description = "The value of the graph where the network ends, if the graph has several outputs.",
    };

    private static void Run(string path, string? end)
    {
        IAnsiConsole console = Terminal.Open();
        if (!path.EndsWith(Safetensors, StringComparison.OrdinalIgnoreCase))
        {
            Show(console, path, OnnxImport.Read(path, new() { Output = end }));
            return;
        }

        if (end is not null) throw new UsageException("--graph-output belongs to ONNX models.");
        if (TensorTable.IsDeclared(path)) Show(console, path, PortableFile.Load(path));
        else TensorTable.Write(console, path);
    }

    private static void Show(IAnsiConsole console, string path, PortableNetwork network)
    {
        console.WriteLine(Terminal.Clean($"{Path.GetFileName(path)}: {network.ToDeclaration()}"));
        LayerTable.Write(console, network);
        console.WriteLine();
        if (SignalOfWeights.Of(network) is not { } signal)
        {
            console.WriteLine("No signal is predicted: there are numbers that are not finite.");
            return;
        }

        console.WriteLine("Predicted signal, if the weights were random with these means and deviations and the inputs standardised:");
        console.WriteLine(signal.ToString());
    }
}
