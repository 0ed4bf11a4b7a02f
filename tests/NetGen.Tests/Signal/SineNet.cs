using System;
using System.Collections.Generic;
using NetGen.Formulas;
using NetGen.Signal;

namespace NetGen.Tests.Signal;

/// <summary>The notes' 1-100-100-100-1 tanh network under the initialisers of the reference.</summary>
internal static class SineNet
{
    public static IReadOnlyList<SignalLayer> Layers(string init, double bias) =>
    [
        Layer(1, 100, init, bias, Activation.Tanh),
        Layer(100, 100, init, bias, Activation.Tanh),
        Layer(100, 100, init, bias, Activation.Tanh),
        Layer(100, 1, init, 0, Activation.Linear),
    ];

    private static DenseSignal Layer(int m, int n, string init, double bias, Activation activation) => new(m, n)
    {
        Weights = init switch
        {
            "U1" => new(WeightLawKind.Uniform, 0, 1),
            "U5" => new(WeightLawKind.Uniform, 0, 5),
            "SeedXavier" or "Xavier" => new(WeightLawKind.Normal, 0, Math.Sqrt(1.0 / m)),
            "GlorotUniform" or "GlorotU" => new(WeightLawKind.Uniform, 0, Math.Sqrt(6.0 / (m + n))),
            "HeNormal" or "He" => new(WeightLawKind.Normal, 0, Math.Sqrt(2.0 / m)),
            _ => throw new NotSupportedException(init),
        },
        Biases = new(WeightLawKind.Constant, bias, 0),
        Response = ResponseTable.Of(activation, 0, n),
    };
}
