using System;
using System.Collections.Generic;
using NetGen.Effects.Data;
using NetGen.Effects.Harness;

namespace NetGen.Effects.Studies;

/// <summary>Deep networks whose signal or gradient leaves its scale: what is predicted of them, and how they end.</summary>
internal abstract class DeepStudy : Study
{
    /// <summary>Columns.</summary>
    protected const int Predicted = 0, WithAdam = 1, WithSgd = 2;

    /// <summary>An error above this share of the targets' variance is none that learning made.</summary>
    protected const double Nothing = 0.9 * Surface.Variance;

    private const int Steps = 1000, Samples = 1024, Batch = 64;

    public override string Setting =>
        $"Test errors on y = x₁x₂ + sin 2x₃ of eight standard normal inputs ({Samples:N0} rows with noise of 0.1, batches of {Batch}, {Steps:N0} steps; the best constant has an error "
        + $"of {Surface.Variance:0.0}), Adam at 0.001 and gradient descent at 0.003 with momentum 0.9.";

    public override IReadOnlyList<Column> Columns => [new(What, Unit.Number), new("Adam"), new("SGD")];

    /// <summary>The head of the predicted number.</summary>
    protected abstract string What { get; }

    /// <summary>The predicted number.</summary>
    protected abstract double Predict(NetworkLayout layout);

    /// <summary>A network.</summary>
    protected Variant Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(name, seed =>
        [
            Predict(TNet.Declaration),
            Learning.TestError(make(seed), Surface.Of(seed, Samples), new Adam { LearningRate = 1e-3 }, Steps, Batch),
            Learning.TestError(make(seed), Surface.Of(seed, Samples), new Sgd { LearningRate = 3e-3, Momentum = 0.9 }, Steps, Batch),
        ]);

    /// <summary>Whether most seeds learnt something.</summary>
    protected static bool Learns(Results results, int variant, int column) => results[variant, column].Median < Nothing;
}
