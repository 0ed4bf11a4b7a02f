using System;
using System.Linq;

namespace NetGen.Onnx.Tests.Support;

/// <summary>Runs a portable network in double precision, by the formulas of the papers.</summary>
internal static class Evaluator
{
    public static float[] Run(PortableNetwork network, float[] inputs)
    {
        int rows = inputs.Length / network.InputSize;
        return [.. Enumerable.Range(0, rows).SelectMany(row => Row(network, inputs.AsSpan(row * network.InputSize, network.InputSize)))];
    }

    private static float[] Row(PortableNetwork network, ReadOnlySpan<float> input)
    {
        double[] x = Array.ConvertAll(input.ToArray(), value => (double)value);
        foreach (PortableLayer layer in network.Layers)
        {
            double[] h = new double[layer.Units];
            for (int unit = 0; unit < h.Length; unit++)
            {
                h[unit] = layer.Biases.Span[unit];
                for (int i = 0; i < x.Length; i++) h[unit] += layer.Weights.Span[(unit * x.Length) + i] * x[i];
            }

            x = Activate(layer, h);
        }

        return Array.ConvertAll(x, value => (float)value);
    }

    private static double[] Activate(PortableLayer layer, double[] h)
    {
        double sum = h.Sum(Math.Exp);
        return layer.Activation switch
        {
            Activation.Softmax => Array.ConvertAll(h, value => Math.Exp(value) / sum),
            Activation.LogSoftmax => Array.ConvertAll(h, value => value - Math.Log(sum)),
            _ => Array.ConvertAll(h, value => One(layer.Activation, layer.ActivationParameter, value)),
        };
    }

    private static double One(Activation activation, double parameter, double h) => activation switch
    {
        Activation.Linear => h,
        Activation.Relu => Math.Max(0, h),
        Activation.LeakyRelu => h > 0 ? h : parameter * h,
        Activation.Elu => h > 0 ? h : parameter * (Math.Exp(h) - 1),
        Activation.Selu => 1.0507009873554805 * (h > 0 ? h : 1.6732632423543772 * (Math.Exp(h) - 1)),
        Activation.Gelu => h * Normal(h),
        Activation.GeluTanh => h / 2 * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (h + (0.044715 * h * h * h)))),
        Activation.Silu => h / (1 + Math.Exp(-h)),
        Activation.Mish => h * Math.Tanh(Math.Log(1 + Math.Exp(h))),
        Activation.Softplus => Math.Log(1 + Math.Exp(h)),
        Activation.Softsign => h / (1 + Math.Abs(h)),
        Activation.Tanh => Math.Tanh(h),
        Activation.Sigmoid => 1 / (1 + Math.Exp(-h)),
        Activation.HardSigmoid => Math.Clamp((h / 6) + 0.5, 0, 1),
        Activation.HardTanh => Math.Clamp(h, -1, 1),
        Activation.HardSwish => h * Math.Clamp(h + 3, 0, 6) / 6,
        Activation.Relu6 => Math.Clamp(h, 0, 6),
        Activation.Sine => Math.Sin(parameter * h),
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, null),
    };

    // Φ by Simpson's rule over the density from 0: 1e-12 for what tests use.
    private static double Normal(double h)
    {
        const int Steps = 2000;
        double step = h / Steps, sum = Density(0) + Density(h);
        for (int i = 1; i < Steps; i++) sum += (i % 2 == 1 ? 4 : 2) * Density(i * step);
        return 0.5 + (sum * step / 3);

        static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
    }
}
