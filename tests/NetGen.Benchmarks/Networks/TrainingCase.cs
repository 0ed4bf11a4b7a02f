using System;
using System.Linq;
using NetGen.Benchmarks.Peers;

namespace NetGen.Benchmarks.Networks;

/// <summary>A network that learns, whatever its type.</summary>
internal abstract class TrainingCase(string name, NetworkLayout layout)
{
    // So small that weights, gradients and moments stay what they are for any number of steps: with a fitted batch they would end as
    // subnormal numbers, which no training sees.
    public const double Rate = 1e-8;

    /// <summary>Shape and activation.</summary>
    public string Name => name;

    /// <summary>The declaration.</summary>
    public NetworkLayout Layout => layout;

    /// <summary>A network to copy weights from.</summary>
    public abstract INetwork Network(long seed);

    /// <summary>The step as a contender.</summary>
    public abstract Contender NetGen(int batch, int threads = 1);

    /// <summary>The losses of some steps at a rate at which the weights move.</summary>
    public abstract float[] Losses(int batch, int steps, double rate);

    /// <summary>The same step in plain loops.</summary>
    public Contender Plain(int batch)
    {
        var plain = new PlainTrainer(Network(1), Rate);
        return Step("plain loop", batch, plain.Step);
    }

    /// <summary>The losses of the plain loops' steps.</summary>
    public float[] PlainLosses(int batch, int steps, double rate) => Losses(new PlainTrainer(Network(1), rate).Step, batch, steps);

    /// <summary>A contender that takes steps on one batch.</summary>
    public Contender Step(string contender, int batch, Func<float[], float[], float> step)
    {
        (float[] inputs, float[] targets) = Batch(batch);
        float loss = 0;
        return new Contender(contender, () => loss = step(inputs, targets), () => loss);
    }

    /// <summary>The losses of some steps.</summary>
    public float[] Losses(Func<float[], float[], float> step, int batch, int steps)
    {
        (float[] inputs, float[] targets) = Batch(batch);
        return [.. Enumerable.Range(0, steps).Select(_ => step(inputs, targets))];
    }

    private (float[] Inputs, float[] Targets) Batch(int batch) =>
        (Numbers.Uniform(batch * layout.InputSize, 1), Numbers.Uniform(batch * layout.OutputSize, 2));
}

/// <summary>A network that learns.</summary>
internal sealed class TrainingCase<TNet>(string name, Func<long, TNet> create) : TrainingCase(name, TNet.Declaration)
    where TNet : class, INetwork<TNet>
{
    public override INetwork Network(long seed) => create(seed);

    public override Contender NetGen(int batch, int threads)
    {
        Trainer<TNet> trainer = Trainer(Rate, threads);
        return Step("NetGen", batch, (inputs, targets) => trainer.Step(inputs, targets));
    }

    public override float[] Losses(int batch, int steps, double rate)
    {
        Trainer<TNet> trainer = Trainer(rate, 1);
        return Losses((inputs, targets) => trainer.Step(inputs, targets), batch, steps);
    }

    private Trainer<TNet> Trainer(double rate, int threads) =>
        new(create(1), new Adam { LearningRate = rate }, new TrainerOptions { Threads = threads });
}
