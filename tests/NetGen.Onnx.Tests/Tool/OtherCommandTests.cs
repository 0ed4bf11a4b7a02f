using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using NetGen.Onnx.Tests.Support;
using Xunit;

namespace NetGen.Onnx.Tests.Tool;

public sealed class OtherCommandTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Export_WritesWhatTheNetworkItselfWouldExport()
    {
        INetwork network = TestNetworks.Create(Activation.Elu, 1);
        NetworkFile.Save(network, _tool["net.safetensors"]);
        string output = _tool.Succeed("export", "net.safetensors", "net.onnx");
        Assert.Contains($"opset {OnnxExport.Opset}", output, StringComparison.Ordinal);
        OnnxExport.Save(network, _tool["same.onnx"]);
        Assert.Equal(File.ReadAllBytes(_tool["same.onnx"]), File.ReadAllBytes(_tool["net.onnx"]));
    }

    [Fact]
    public void Checkpoint_ExportsAndIsInspectedAsItsNetwork()
    {
        // The weights of a network, and an optimiser's state beside them.
        INetwork network = TestNetworks.Create(Activation.Tanh, 1);
        NetworkFile.Save(network, _tool["net.safetensors"]);
        using (SafetensorsFile file = SafetensorsFile.Open(_tool["net.safetensors"]))
        {
            IEnumerable<TensorValues> Tensors(string prefix) =>
                file.Tensors.Select(tensor => new TensorValues(prefix + tensor.Name, tensor.Shape, file.ReadSingles(tensor)));
            var metadata = new Dictionary<string, string>(file.Metadata) { ["netgen.checkpoint"] = "{}" };
            SafetensorsFile.Write(_tool["run.safetensors"], [.. Tensors(""), .. Tensors("optimizer.exp_avg.")], metadata);
        }

        _tool.Succeed("export", "run.safetensors", "run.onnx");
        OnnxExport.Save(network, _tool["same.onnx"]);
        Assert.Equal(File.ReadAllBytes(_tool["same.onnx"]), File.ReadAllBytes(_tool["run.onnx"]));
        Assert.Contains("Predicted signal", _tool.Succeed("inspect", "run.safetensors"), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_OfAFileWithoutADeclarationFails()
    {
        SafetensorsFile.Write(_tool["w.safetensors"], [new TensorValues("0.weight", [1, 1], [1f])]);
        Assert.Contains("declare no network", _tool.Fail(1, "export", "w.safetensors", "net.onnx"), StringComparison.Ordinal);
        Assert.False(File.Exists(_tool["net.onnx"]));
    }

    [Fact]
    public void Inspect_ShowsLayersShapesAndStatistics()
    {
        float[] weights = [1, 2, 3, 0, 0, -6], same = [0.5f, 0.5f, 0.5f], broken = [float.NaN];
        var network = new PortableNetwork(
            "Net", [new(2, 3, Activation.Relu, 0, weights, new float[3]), new(3, 1, Activation.Linear, 0, same, broken)]);
        WriteUnchecked(network, _tool["net.safetensors"]);
        OnnxExport.Save(network, _tool["net.onnx"]);
        string[] files = ["net.safetensors", "net.onnx"];
        foreach (string file in files)
        {
            string[] lines = _tool.Succeed("inspect", file).Split('\n');
            string[] weight = Cells(lines.Single(line => line.Contains("1: Dense(3, Relu) weight", StringComparison.Ordinal)));
            Assert.Equal(["[3,", "2]", "6", "0", "2.887", "-6", "3", "33.3%"], weight[^8..]);
            string[] last = Cells(lines.Single(line => line.Contains("2: Dense(1, Linear) weight", StringComparison.Ordinal)));
            Assert.Equal(["[1,", "3]", "3", "0.5", "0", "0.5", "0.5", "0%"], last[^8..]);
            Assert.Contains(lines, line => line.Contains("1 not finite", StringComparison.Ordinal));
            Assert.Contains(lines, line => line.StartsWith("13 parameters in 2 layers", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Inspect_PredictsTheSignalOfTheWeights()
    {
        // 400 He-initialised ReLUs keep the mean square: E h² = 2 in every layer for inputs of mean square 1.
        const int Width = 400;
        float[] weights = Array.ConvertAll(Compare.Normal(Width * Width, seed: 2), w => w * MathF.Sqrt(2f / Width));
        var layer = new PortableLayer(Width, Width, Activation.Relu, 0, weights, new float[Width]);
        PortableFile.Save(new PortableNetwork("Net", [layer, layer, layer]), _tool["net.safetensors"]);
        string[] lines = _tool.Succeed("inspect", "net.safetensors").Split('\n');
        int start = Array.FindIndex(lines, line => line.StartsWith("Predicted signal", StringComparison.Ordinal));
        string[] rows = [.. lines[start..].Where(line => line.Contains("400→400", StringComparison.Ordinal))];
        Assert.Equal(3, rows.Length);
        foreach (string row in rows)
        {
            string[] cells = Cells(row);
            double variance = double.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(variance, 1.95, 2.05);
        }
    }

    [Fact]
    public void Inspect_ShowsTheTensorsOfAFileWithoutADeclaration()
    {
        TensorValues[] tensors = [new("encoder.0.weight", [1, 2], [1f, 3f]), new("[red]", [], [0f])];
        SafetensorsFile.Write(_tool["torch.safetensors"], tensors);
        string output = _tool.Succeed("inspect", "torch.safetensors");
        Assert.Contains("encoder.0.weight", output, StringComparison.Ordinal);
        Assert.Contains("[red]", output, StringComparison.Ordinal);
        Assert.Contains("3 numbers in 2 tensors", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_NamesEveryCommand()
    {
        string help = _tool.Succeed("--help");
        string[] commands = ["import", "export", "inspect"];
        foreach (string command in commands) Assert.Contains(command, help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inspect", "missing.onnx")]
    [InlineData("inspect", "missing.safetensors")]
    [InlineData("inspect", "text.onnx")]
    [InlineData("inspect", "text.safetensors")]
    [InlineData("export", "missing.safetensors", "net.onnx")]
    [InlineData("export", "text.safetensors", "net.onnx")]
    public void Files_ThatAreMissingOrDamagedGiveOneLine(params string[] arguments)
    {
        File.WriteAllText(_tool["text.onnx"], "This is no model.");
        File.WriteAllText(_tool["text.safetensors"], "This is no file of weights.");
        string error = _tool.Fail(1, arguments);
        Assert.Single(error.TrimEnd().Split('\n'));
        Assert.Contains(arguments[1], error, StringComparison.Ordinal);
    }

    // A network with a NaN cannot be saved, but files with one exist.
    private static void WriteUnchecked(PortableNetwork network, string path)
    {
        TensorValues[] tensors = [.. network.Layers.SelectMany((layer, i) => new TensorValues[]
        {
            new($"{2 * i}.weight", [layer.Units, layer.Inputs], layer.Weights.ToArray()),
            new($"{2 * i}.bias", [layer.Units], layer.Biases.ToArray()),
        })];
        SafetensorsFile.Write(path, tensors, network.ToDeclaration().ToMetadata());
    }

    private static string[] Cells(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
