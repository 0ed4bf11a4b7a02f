using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text;

namespace NetGen.Onnx.Tests.Support;

/// <summary>Every activation in networks of several shapes, compiled once, with biases that are not zero.</summary>
internal static class TestNetworks
{
    // A single number, where a bias is a scalar, and widths on both sides of the 16 lanes with two layers. Each costs a second to compile.
    private static readonly int[][] Shapes = [[1, 1], [5, 17, 3]];

    private static readonly Lazy<Assembly> Compiled = new(() => NetworkCompiler.Compile(Source()));

    /// <summary>All pairs of activation and shape.</summary>
    public static IEnumerable<(Activation Activation, int Shape)> All =>
        Enum.GetValues<Activation>().SelectMany(activation => Enumerable.Range(0, Shapes.Length).Select(shape => (activation, shape)));

    /// <summary>A network whose every layer has the activation.</summary>
    public static INetwork Create(Activation activation, int shape, int seed = 1)
    {
        INetwork network = NetworkCompiler.Create(Compiled.Value, $"{activation}{shape}", seed);
        var random = new Random(seed);
        for (int layer = 0; layer < network.Layout.Layers.Count; layer++)
        {
            foreach (ref float bias in network.Parameters.Biases(layer)) bias = (float)((random.NextDouble() - 0.5) / 2);
        }

        return network;
    }

    private static string Source()
    {
        var text = new StringBuilder("using NetGen;\n");
        foreach ((Activation activation, int shape) in All)
        {
            text.Append($"[Input({Shapes[shape][0]})]\n");
            string parameter = activation switch
            {
                Activation.LeakyRelu => ", Alpha = 0.2",
                Activation.Elu => ", Alpha = 0.7",
                Activation.Sine => ", Omega = 5",
                _ => "",
            };
            foreach (int units in Shapes[shape].Skip(1)) text.Append($"[Dense({units}, Activation.{activation}{parameter})]\n");
            text.Append($"public partial class {activation}{shape};\n");
        }

        return text.ToString();
    }
}
