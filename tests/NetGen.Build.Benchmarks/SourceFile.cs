using System.Linq;
using System.Text;

namespace NetGen.Build.Benchmarks;

/// <summary>A file with 50 networks of 10 layers, no two alike: most of them sane, some with a finding and its remedies to be tried.</summary>
internal static class SourceFile
{
    private static readonly string[] Layers =
    [
        "Activation.Relu", "Activation.Tanh", "Activation.Gelu", "Activation.Selu", "Activation.Silu, Init.He", "Activation.Tanh, Init.Orthogonal",
        "Activation.LeakyRelu, Alpha = 0.1", "Activation.Relu, Init.GlorotUniform", "Activation.Tanh, Init.Uniform, Scale = 1", "Activation.Sine",
    ];

    /// <summary>The text.</summary>
    /// <param name="edit">A number that is part of every network, or of the last alone.</param>
    /// <param name="all">Whether of every network.</param>
    public static string Text(int edit, bool all)
    {
        var text = new StringBuilder("using NetGen;\n\n");
        for (int network = 0; network < 50; network++)
        {
            int width = 16 + network + (all || network == 49 ? 64 * edit : 0), inputs = network % 5 == 0 ? 1 : 8;
            string layer = Layers[network % Layers.Length];
            text.Append("[Input(").Append(inputs).Append(")]\n");
            foreach (int _ in Enumerable.Range(0, 9)) text.Append("[Dense(").Append(width).Append(", ").Append(layer).Append(")]\n");
            text.Append("[Dense(1)]\npublic partial class Net").Append(network).Append(";\n\n");
        }

        return text.ToString();
    }
}
