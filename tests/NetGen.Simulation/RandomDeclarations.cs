using System;
using System.Collections.Generic;
using NetGen.Formulas;
using NetGen.Initialization;
using NetGen.Signal;

namespace NetGen.Simulation;

/// <summary>Random declarations of every kind: widths 1 to a bound, 1 to 20 layers, all distributions of weights with a mean and without, all activations, all kinds of input.</summary>
internal static class RandomDeclarations
{
    private static readonly Activation[] Activations = Enum.GetValues<Activation>();
    private static readonly int[] Depths = [1, 2, 3, 4, 6, 8, 12, 20];

    /// <summary>The declaration of a number.</summary>
    /// <param name="number">Which.</param>
    /// <param name="widest">The widest layer.</param>
    public static Declaration Of(int number, int widest)
    {
        var random = new SeededRandom(20261201, number);
        int depth = Depths[random.NextInt(Depths.Length)], inputs = Width(ref random, widest), width = Width(ref random, widest);
        bool square = random.NextInt(3) > 0, mixed = random.NextInt(4) == 0;
        Activation activation = Hidden(ref random);
        int kind = random.NextInt(14);
        var layers = new List<DenseSignal>();
        for (int l = 0, m = inputs; l < depth; l++)
        {
            int n = square && l < depth - 1 ? width : Width(ref random, widest);
            if (mixed) (activation, kind) = (Hidden(ref random), random.NextInt(14));
            layers.Add(Layer(m, n, l == depth - 1 && random.NextInt(3) == 0 ? Activations[random.NextInt(Activations.Length)] : activation, kind, ref random));
            m = n;
        }

        SignalInput input = Input(ref random);
        return new($"{number}: {depth} × {(square ? width : 0)} from {inputs}, {activation}, {Kinds[kind]}{(mixed ? ", mixed" : "")}, {Text(input)}", layers, input);
    }

    private static readonly string[] Kinds =
    [
        "auto", "auto", "Xavier", "He uniform", "Glorot uniform", "He truncated", "Torch", "uniform", "orthogonal", "sparse", "identity", "normal with mean",
        "uniform with mean", "constant",
    ];

    private static string Text(SignalInput input) => input switch
    {
        NormalInput normal => $"N({normal.At:G2}, {normal.Deviation:G2}²)",
        RangeInput range => $"U[{range.Low:G2}, {range.High:G2}]",
        _ => input.GetType().Name,
    };

    // Softmax between layers is rare and slow.
    private static Activation Hidden(ref SeededRandom random)
    {
        Activation activation = Activations[random.NextInt(Activations.Length)];
        return activation is Activation.Softmax or Activation.LogSoftmax && random.NextInt(4) > 0 ? Activation.Tanh : activation;
    }

    private static int Width(ref SeededRandom random, int widest) => (int)Math.Round(Math.Exp(random.NextDouble() * Math.Log(widest)));

    private static SignalInput Input(ref SeededRandom random) => random.NextInt(5) switch
    {
        0 => SignalInput.Range(-1, 1),
        1 => SignalInput.Range(0, 1),
        2 => SignalInput.Normal(random.NextNormal(), 0.5 + random.NextDouble()),
        _ => SignalInput.Standard,
    };

    private static DenseSignal Layer(int m, int n, Activation activation, int kind, ref SeededRandom random)
    {
        double parameter = ActivationTraits.Of(activation).DefaultParameter;
        return new DenseSignal(m, n)
        {
            Response = ResponseTable.Of(activation, parameter, n),
            Weights = Weights(m, n, activation, parameter, kind, ref random),
            Biases = Biases(m, ref random),
        };
    }

    private static WeightLaw Weights(int m, int n, Activation activation, double parameter, int kind, ref SeededRandom random)
    {
        double fit = Math.Sqrt(activation is Activation.Sine ? 2 / parameter / parameter / m : ActivationTraits.Of(activation).ReluLike ? 2.0 / m : 1.0 / m);
        double some = 0.5 + random.NextDouble(), mean = (random.NextInt(2) == 0 ? 1 : -1) * random.NextDouble();
        return kind switch
        {
            2 => new(WeightLawKind.Normal, 0, Math.Sqrt(1.0 / m)),
            3 => new(WeightLawKind.Uniform, 0, Math.Sqrt(6.0 / m)),
            4 => new(WeightLawKind.Uniform, 0, Math.Sqrt(6.0 / (m + n))),
            5 => new(WeightLawKind.TruncatedNormal, 0, Math.Sqrt(2.0 / m)),
            6 => new(WeightLawKind.Uniform, 0, Math.Sqrt(1.0 / m)),
            7 => new(WeightLawKind.Uniform, 0, some * 2 * fit),
            8 => new(WeightLawKind.Orthogonal, 0, some * Math.Sqrt(2)),
            9 => new(WeightLawKind.Sparse, 0, some * fit * 1.5, 0.1 + (0.8 * random.NextDouble())),
            10 => new(WeightLawKind.Identity, 0, some),
            11 => new(WeightLawKind.Normal, mean * fit, some * fit),
            12 => new(WeightLawKind.Uniform, mean * fit * 1.5, some * fit * 1.7),
            13 => new(WeightLawKind.Constant, mean * fit, 0),
            _ => new(WeightLawKind.Normal, 0, fit),
        };
    }

    private static WeightLaw Biases(int m, ref SeededRandom random) => random.NextInt(5) switch
    {
        0 => new(WeightLawKind.Constant, 0.001, 0),
        1 => new(WeightLawKind.Constant, random.NextNormal() / 2, 0),
        2 => new(WeightLawKind.Uniform, 0, Math.Sqrt(1.0 / m)),
        3 => new(WeightLawKind.Uniform, 0, random.NextDouble()),
        _ => new(WeightLawKind.Constant, 0, 0),
    };
}
