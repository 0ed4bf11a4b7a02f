using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Benchmarks.Networks;

/// <summary>The networks of the tables, and what there is to compute in them.</summary>
internal static class Cases
{
    /// <summary>The four networks that predict.</summary>
    public static IReadOnlyList<(string Name, INetwork Network)> Predicting { get; } =
    [
        ("1-100-100-100-1 tanh", new SineNet(1)), ("24-64-64-4 tanh", new ControlNet(1)),
        ("784-128-10 ReLU, softmax", new DigitNet(1)), ("16-64-64-64-8 ReLU", new PolicyNet(1)),
    ];

    /// <summary>The three networks that learn.</summary>
    public static IReadOnlyList<TrainingCase> Learning { get; } =
    [
        new TrainingCase<SineNet>("1-100-100-100-1 tanh", seed => new SineNet(seed)),
        new TrainingCase<ControlNet>("24-64-64-4 tanh", seed => new ControlNet(seed)),
        new TrainingCase<ScoreNet>("784-128-10 ReLU", seed => new ScoreNet(seed)),
    ];

    /// <summary>A multiplication and an addition for each weight and sample.</summary>
    public static double PredictionFlops(INetwork network, int batch) => 2.0 * batch * Weights(network);

    /// <summary>As much forward, for the weights' gradient and for the inputs' gradient, which the first layer does without.</summary>
    public static double TrainingFlops(NetworkLayout layout, int batch) =>
        batch * ((6.0 * layout.ParameterCount) - (2.0 * layout.Layers[0].Inputs * layout.Layers[0].Units));

    /// <summary>The bytes of all parameters, without padding.</summary>
    public static double ParameterBytes(INetwork network) => sizeof(float) * (double)network.Layout.ParameterCount;

    /// <summary>A network's prediction as a contender; one sample through <c>Predict</c>, more through <c>PredictBatch</c>.</summary>
    public static Contender Predict(INetwork network, float[] inputs, float[] outputs) => Contender.Of("NetGen", outputs,
        inputs.Length == network.Layout.InputSize ? () => network.Predict(inputs, outputs) : () => network.PredictBatch(inputs, outputs));

    /// <summary>The same with numbers of its own.</summary>
    public static Contender Predict(INetwork network, int batch) =>
        Predict(network, Numbers.Uniform(batch * network.Layout.InputSize, 1), new float[batch * network.Layout.OutputSize]);

    /// <summary>The same on several threads.</summary>
    public static Contender Predict(INetwork network, int batch, int threads)
    {
        if (threads == 1) return Predict(network, batch);
        float[] inputs = Numbers.Uniform(batch * network.Layout.InputSize, 1), outputs = new float[batch * network.Layout.OutputSize];
        return Contender.Of("NetGen", outputs, () => network.PredictBatch(inputs, outputs, threads));
    }

    private static double Weights(INetwork network) => network.Layout.Layers.Sum(layer => (double)layer.Inputs * layer.Units);
}
