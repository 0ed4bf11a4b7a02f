using System;
using System.CommandLine;
using System.IO;
using System.Text;
using NetGen.Formats;
using NetGen.Onnx;
using NetGen.Tool.Code;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen import model.onnx</c>: the class and its weights.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("model") { Description = "The ONNX model." };
        var name = new Option<string?>("--name") { Description = "The class's name; by default the file's." };
        var space = new Option<string?>("--namespace") { Description = "The class's namespace; by default none." };
        var folder = new Option<string>("--output", "-o") { Description = "The folder for both files.", DefaultValueFactory = _ => "." };
        Option<string?> end = InspectCommand.GraphOutput();
        var force = new Option<bool>("--force") { Description = "Replace files that are there." };
        var command = new Command("import", "Writes the class of an ONNX model, and its weights as safetensors beside it.")
        {
            model, name, space, folder, end, force,
        };
        command.SetAction(parsed => Failures.Guard(() => Run(
            parsed.GetRequiredValue(model),
            parsed.GetValue(name),
            parsed.GetValue(space),
            parsed.GetRequiredValue(folder),
            parsed.GetValue(end),
            parsed.GetValue(force))));
        return command;
    }

    private static void Run(string model, string? name, string? space, string folder, string? end, bool force)
    {
        string type = name is null ? TypeName.FromFile(model) : TypeName.Checked(name);
        if (space is not null) TypeName.CheckNamespace(space);
        PortableNetwork network = OnnxImport.Read(model, new() { Name = type, Output = end });
        string code = Path.Combine(folder, $"{type}.cs"), weights = Path.Combine(folder, $"{type}.safetensors");
        foreach (string file in new[] { code, weights })
        {
            if (!force && File.Exists(file)) throw new IOException($"{file} is there already; --force replaces it.");
        }

        Directory.CreateDirectory(folder);
        Save(network, model, weights);
        string text = ClassText.Of(network, space, model);
        AtomicFile.Write(code, stream => stream.Write(Encoding.UTF8.GetBytes(text)));
        Console.Out.WriteLine($"{code}: {network.Layers.Count} layers, {network.ParameterCount} parameters, weights in {weights}");
    }

    private static void Save(PortableNetwork network, string model, string weights)
    {
        try
        {
            PortableFile.Save(network, weights);
        }
        catch (InvalidOperationException e)
        {
            throw new IOException($"{model}: {e.Message}", e);
        }
    }
}
