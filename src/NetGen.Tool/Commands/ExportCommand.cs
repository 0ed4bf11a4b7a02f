using System;
using System.CommandLine;
using NetGen.Onnx;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen export weights.safetensors model.onnx</c>.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var weights = new Argument<string>("weights") { Description = "A safetensors file that a network saved." };
        var model = new Argument<string>("model") { Description = "The ONNX model to write." };
        var command = new Command("export", $"Writes a saved network as an ONNX model (opset {OnnxExport.Opset}).") { weights, model };
        command.SetAction(parsed => Failures.Guard(() => Run(parsed.GetRequiredValue(weights), parsed.GetRequiredValue(model))));
        return command;
    }

    private static void Run(string weights, string model)
    {
        PortableNetwork network = PortableFile.Load(weights);
        OnnxExport.Save(network, model);
        string format = $"opset {OnnxExport.Opset}, IR version {OnnxExport.IrVersion}";
        Console.Out.WriteLine($"{model}: {network.Layers.Count} layers, {network.ParameterCount} parameters, {format}");
    }
}
