using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Generator.Tests.Reference;

/// <summary>A network's parameters in double precision, and the plainest code that runs them.</summary>
internal sealed class ReferenceNetwork
{
    private readonly DenseLayer[] _layers;

    public ReferenceNetwork(INetwork network)
    {
        _layers = [.. network.Layout.Layers.Cast<DenseLayer>()];
        Tensors = [.. _layers.SelectMany(layer => new[] { Weights(network.Parameters, layer), Biases(network.Parameters, layer) })];
    }

    /// <summary>Weights by unit and input, then biases, for one layer after the other.</summary>
    public List<double[]> Tensors { get; }

    /// <summary>A gradient's numbers in the order of <see cref="Tensors"/>.</summary>
    public static List<double[]> Read(NetworkParameters parameters) =>
        [.. parameters.Layout.Layers.Cast<DenseLayer>().SelectMany(
            layer => new[] { Weights(parameters, layer), Biases(parameters, layer) })];

    /// <summary>The outputs for one input.</summary>
    public double[] Forward(double[] input) => Run(input).Last().Outputs;

    /// <summary>Every layer's pre-activations and outputs.</summary>
    public IEnumerable<(double[] PreActivations, double[] Outputs)> Run(double[] input)
    {
        double[] x = input;
        foreach (DenseLayer layer in _layers)
        {
            double[] weights = Tensors[2 * layer.Index], biases = Tensors[(2 * layer.Index) + 1], h = new double[layer.Units];
            for (int unit = 0; unit < h.Length; unit++)
            {
                h[unit] = biases[unit];
                for (int i = 0; i < x.Length; i++) h[unit] += weights[(unit * x.Length) + i] * x[i];
            }

            x = ReferenceActivation.Apply(layer.Activation, h, layer.ActivationParameter);
            yield return (h, x);
        }
    }

    private static double[] Weights(NetworkParameters parameters, DenseLayer layer)
    {
        float[] values = new float[layer.Units * layer.Inputs];
        parameters.Weights(layer.Index).CopyTo(values);
        return Array.ConvertAll(values, value => (double)value);
    }

    private static double[] Biases(NetworkParameters parameters, DenseLayer layer) =>
        Array.ConvertAll(parameters.Biases(layer.Index).ToArray(), value => (double)value);
}
