using System.Collections.Generic;
using System.Linq;

namespace NetGen.Analyzers.Tests.Fixes;

/// <summary>What NG11xx, NG12xx and NG13xx find: laws that do not fit the activation, weights alike, units that say nothing.</summary>
internal sealed class MismatchDeclarations : IBadDeclarations
{
    public IEnumerable<BadDeclaration> All =>
    [
        new("NG1102", ["[Input(64)]", .. Layers(5, "[Dense(64, Activation.Tanh, Init.He)]"), "[Dense(1)]"]),
        new("NG1103", ["[Input(64)]", .. Layers(10, "[Dense(64, Activation.Selu, Init.HeUniform)]"), "[Dense(1)]"]),
        new("NG1104", ["[Input(1)]", "[Dense(100, Activation.Tanh, Init.Xavier)]", "[Dense(1)]"]),
        new("NG1107", ["[Input(64)]", .. Layers(3, "[Dense(64, Activation.Sine, Init.GlorotUniform)]"), "[Dense(1)]"]),
        new("NG1109", ["[Input(64)]", .. Layers(2, "[Dense(64, Activation.Relu, Init.Uniform, Minimum = 0, Maximum = 0.5)]"), "[Dense(1)]"]),
        new("NG1202", ["[Input(8)]", "[Dense(8, Activation.Tanh, Init.Zeros)]", "[Dense(1, Activation.Linear, Init.Zeros)]"]),
        new("NG1204", ["[Input(64)]", .. Layers(4, "[Dense(64, Activation.Relu, Init.He, Bias = -0.5)]"), "[Dense(1)]"]),
        new("NG1301", ["[Input(1, Minimum = 0, Maximum = 1)]", "[Dense(100, Activation.Relu, Init.HeUniform, BiasInit = BiasInit.Zeros)]", "[Dense(1)]"]),
        new("NG1302", ["[Input(8)]", .. Layers(3, "[Dense(4, Activation.Relu)]"), "[Dense(1)]"]),
        new("NG1303", ["[Input(1, Minimum = -10, Maximum = 10)]", "[Dense(100, Activation.Relu, Init.HeUniform, Bias = 0.001)]", "[Dense(1)]"]),
    ];

    private static IEnumerable<string> Layers(int count, string layer) => Enumerable.Repeat(layer, count);
}
