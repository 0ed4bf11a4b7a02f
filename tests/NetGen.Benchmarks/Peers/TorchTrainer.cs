#if TORCH
using System;
using System.Collections.Generic;
using NetGen.Benchmarks.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Benchmarks.Peers;

/// <summary>A training step of TorchSharp: Adam, mean squared error, tensors that stay where they are.</summary>
internal sealed class TorchTrainer
{
    private readonly Sequential _network;
    private readonly optim.Optimizer _adam;
    private readonly Tensor _inputs, _targets;

    private TorchTrainer(TrainingCase network, float[] inputs, float[] targets, double rate)
    {
        NetworkLayout layout = network.Layout;
        _network = nn.Sequential(Modules(network.Network(1)));
        _adam = optim.Adam(_network.parameters(), rate);
        _inputs = tensor(inputs).reshape(-1, layout.InputSize);
        _targets = tensor(targets).reshape(-1, layout.OutputSize);
    }

    /// <summary>The step as a contender.</summary>
    public static Contender Contender(TrainingCase network, int batch)
    {
        TorchTrainer? trainer = null;
        return network.Step("TorchSharp", batch, (inputs, targets) => (trainer ??= new(network, inputs, targets, TrainingCase.Rate)).Step());
    }

    /// <summary>The losses of some steps.</summary>
    public static float[] Losses(TrainingCase network, int batch, int steps, double rate)
    {
        TorchTrainer? trainer = null;
        return network.Losses((inputs, targets) => (trainer ??= new(network, inputs, targets, rate)).Step(), batch, steps);
    }

    private float Step()
    {
        using DisposeScope scope = NewDisposeScope();
        _adam.zero_grad();
        Tensor loss = nn.functional.mse_loss(_network.call(_inputs), _targets);
        loss.backward();
        _adam.step();
        return loss.item<float>();
    }

    private static IEnumerable<(string Name, nn.Module<Tensor, Tensor> Module)> Modules(INetwork network)
    {
        PlainLayer[] layers = PlainLayer.Of(network);
        for (int i = 0; i < layers.Length; i++)
        {
            PlainLayer layer = layers[i];
            Linear linear = nn.Linear(layer.Inputs, layer.Units);
            using (no_grad())
            {
                linear.weight!.copy_(tensor(layer.Weights).reshape(layer.Units, layer.Inputs));
                linear.bias!.copy_(tensor(layer.Biases));
            }

            yield return ($"linear{i}", linear);
            if (layer.Activation == Activation.Tanh) yield return ($"tanh{i}", nn.Tanh());
            if (layer.Activation == Activation.Relu) yield return ($"relu{i}", nn.ReLU());
        }
    }
}
#endif
