using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Onnx.Tests.Support;
using NetGen.Tool.Code;
using Xunit;

namespace NetGen.Onnx.Tests.Tool;

public sealed class ImportCommandTests : IDisposable
{
    private readonly ToolProcess _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public void Class_CompilesAndLoadsTheWeightsBesideIt()
    {
        byte[] model = Model();
        File.WriteAllBytes(_tool["two-moons.v2.onnx"], model);
        _tool.Succeed("import", "two-moons.v2.onnx", "--namespace", "My.Nets", "-o", "nets");
        Assembly assembly = NetworkCompiler.Compile(File.ReadAllText(_tool["nets/TwoMoonsV2.cs"]));
        INetwork network = NetworkCompiler.Create(assembly, "My.Nets.TwoMoonsV2", seed: 1);
        NetworkFile.LoadFrom(network, _tool["nets/TwoMoonsV2.safetensors"]);

        float[] inputs = Compare.Normal(2 * 5, seed: 8), outputs = new float[5];
        network.PredictBatch(inputs, outputs);
        Compare.Near(Referee.Run(model, inputs, [5, 2]), outputs);
    }

    [Fact]
    public void Class_SaysWhatThePreviousNetworkWas()
    {
        INetwork network = TestNetworks.Create(Activation.Sine, 1);
        OnnxExport.Save(network, _tool["net.onnx"]);
        _tool.Succeed("import", "net.onnx", "--name", "Again");
        string text = File.ReadAllText(_tool["Again.cs"]);
        const string Attributes = "[Input(5)]\n[Dense(17, Activation.Sine, Omega = 5)]\n[Dense(3, Activation.Sine, Omega = 5)]\n";
        Assert.Contains(Attributes, text, StringComparison.Ordinal);
        Assert.Contains("[Loss(Loss.MeanSquaredError)]\npublic partial class Again;\n", text, StringComparison.Ordinal);
        INetwork again = NetworkCompiler.Create(NetworkCompiler.Compile(text), "Again", seed: 2);
        NetworkFile.LoadFrom(again, _tool["Again.safetensors"]);
        Compare.SameBits(network.Parameters.Buffer, again.Parameters.Buffer);
    }

    [Fact]
    public void Class_TakesNoCodeFromAFilesName()
    {
        PortableNetwork network = OnnxImport.Parse(Model(), "m", new() { Name = "Net" });
        string[] ends = ["\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\v", "\f", "\0"];
        string[] others = ["*/", "\"\"\"", "</summary>", "&", "\\u2028", "\ud800", "\udc00\ud83d", "\u202e", "\ufffe", "#error ", "class", "'"];
        foreach (string end in ends.Concat(others))
        {
            string text = ClassText.Of(network, null, $"a{end}public class Evil {{ }} //.onnx");
            SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();
            TypeDeclarationSyntax type = Assert.Single(root.DescendantNodes().OfType<TypeDeclarationSyntax>());
            Assert.Equal("Net", type.Identifier.Text);
            Assert.Empty(root.GetDiagnostics());
            Assert.DoesNotContain(text.EnumerateRunes(), rune => rune.Value == 0xFFFD || (Rune.IsControl(rune) && rune.Value != '\n'));
        }
    }

    [Fact]
    public void Files_AreNotReplacedUnasked()
    {
        File.WriteAllBytes(_tool["net.onnx"], Model());
        File.WriteAllText(_tool["Net.cs"], "mine");
        Assert.Contains("--force", _tool.Fail(1, "import", "net.onnx"), StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_tool["Net.cs"]));
        Assert.False(File.Exists(_tool["Net.safetensors"]));
        _tool.Succeed("import", "net.onnx", "--force");
        Assert.NotEqual("mine", File.ReadAllText(_tool["Net.cs"]));
    }

    [Fact]
    public void Operators_ThatCannotBeTakenAreListedOnePerLine()
    {
        var g = new TestGraph(17, 4);
        string h = g.Node("Cos", g.Gemm("x", 4, 3));
        File.WriteAllBytes(_tool["net.onnx"], g.Ending(g.Node("TopK", g.Gemm(h, 3, 2))));
        string[] lines = _tool.Fail(1, "import", "net.onnx").TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Contains("Cos '/Cos_", lines[1], StringComparison.Ordinal);
        Assert.Contains("TopK '/TopK_", lines[2], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_tool.Folder, "*.cs"));
    }

    [Theory]
    [InlineData("missing.onnx", 1)]
    [InlineData("text.onnx", 1)]
    [InlineData("net.onnx --name 1st", 2)]
    [InlineData("net.onnx --name class", 2)]
    [InlineData("net.onnx --name Loss", 2)]
    [InlineData("net.onnx --namespace a..b", 2)]
    [InlineData("net.onnx --unknown", 2)]
    [InlineData("", 2)]
    public void Mistakes_GiveOneLineAndAnExitCode(string arguments, int code)
    {
        File.WriteAllBytes(_tool["net.onnx"], Model());
        File.WriteAllText(_tool["text.onnx"], "This is no model.");
        string error = _tool.Fail(code, ["import", .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Weights_ThatAreNotFiniteAreRefused()
    {
        var g = new TestGraph(17, 2);
        File.WriteAllBytes(_tool["net.onnx"], g.Ending(g.Node("MatMul", "x", g.Tensor([1, float.NaN], 2, 1))));
        Assert.Contains("'0.weight'", _tool.Fail(1, "import", "net.onnx"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_tool.Folder, "Net.*"));
    }

    private static byte[] Model()
    {
        var g = new TestGraph(17, 2);
        string h = g.Gemm("x", 2, 6);
        h = g.Node("Mul", h, g.Node("Sigmoid", h));
        h = g.Node("LeakyRelu", g.Gemm(h, 6, 4));
        g.With("alpha", 0.3f);
        return g.Ending(g.Node("Sigmoid", g.Gemm(h, 4, 1)));
    }
}
