using System.Collections.Generic;
using System.Linq;

namespace NetGen.Analyzers.Tests.Fixes;

/// <summary>What the numeric rules, NG10xx, and the two that came with them find.</summary>
internal sealed class SignalDeclarations : IBadDeclarations
{
    public IEnumerable<BadDeclaration> All =>
    [
        new("NG1001", ["[Input(16)]", .. Layers(10, "[Dense(16, Activation.Tanh, Init.Uniform, Scale = 0.04)]"), "[Dense(1)]"]),
        new("NG1001", ["[Input(16)]", .. Layers(12, "[Dense(16, Activation.Sigmoid)]"), "[Dense(1)]"]),
        new("NG1001", ["[Input(16)]", .. Layers(12, "[Dense(16, Activation.Sigmoid, Init.Siren, Omega = 5)]"), "[Dense(1)]"]),
        new("NG1002", ["[Input(16)]", .. Layers(12, "[Dense(16, Activation.Relu, Init.He, Gain = 2)]"), "[Dense(1)]"]),
        new("NG1003", ["[Input(16)]", "[Dense(16, Activation.Tanh)]", "[Dense(1, init: Init.Normal, Scale = 1e-6)]"]),
        new("NG1004", ["[Input(256)]", .. Layers(2, "[Dense(256, Activation.Relu, Init.Normal, Scale = 1)]"), "[Dense(1)]"]),
        new("NG1005", ["[Input(16)]", .. Layers(2, "[Dense(16, Activation.Tanh, Init.Uniform, Minimum = -5, Maximum = 5)]"), "[Dense(1)]"]),
        new("NG1006", ["[Input(1, Minimum = -10, Maximum = 10)]", "[Dense(16, Activation.Tanh, Init.Uniform, Scale = 5)]", "[Dense(1)]"]),
        new("NG1009", ["[Input(16)]", .. Layers(20, "[Dense(16, Activation.Relu, Init.Normal, Scale = 1)]"), "[Dense(1)]"]),
        new("NG1101", ["[Input(16)]", .. Layers(4, "[Dense(16, Activation.Relu, Init.GlorotNormal)]"), "[Dense(1)]"]),
        new("NG1201", ["[Input(16)]", "[Dense(16, Activation.Relu, Init.Constant, Value = 0.1)]", "[Dense(1)]"]),
        new("NG1201", ["[Input(16)]", "[Dense(16, Activation.Tanh, Init.Normal, Scale = 0)]", "[Dense(1)]"]),
    ];

    private static IEnumerable<string> Layers(int count, string layer) => Enumerable.Repeat(layer, count);
}
