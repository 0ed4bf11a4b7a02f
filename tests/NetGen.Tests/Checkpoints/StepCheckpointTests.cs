using System;
using System.IO;
using System.Linq;
using NetGen.Tests.Formats;
using Xunit;

namespace NetGen.Tests.Checkpoints;

/// <summary>SaveCheckpoint and LoadCheckpoint around one's own loop of steps.</summary>
public sealed class StepCheckpointTests
{
    public static TheoryData<Optimizer> Optimizers() =>
    [
        new Sgd { LearningRate = 0.05 },
        new Sgd { LearningRate = 0.05, Momentum = 0.9 },
        new Sgd { LearningRate = 0.05, Momentum = 0.9, Nesterov = true, WeightDecay = 0.01 },
        new Adam { LearningRate = 0.01 },
        new AdamW { LearningRate = 0.01, DecayBiases = false },
        new RmsProp(),
        new RmsProp { Momentum = 0.5 },
        new RmsProp { Centered = true },
        new RmsProp { Centered = true, Momentum = 0.5 },
    ];

    [Theory]
    [MemberData(nameof(Optimizers))]
    public void LoadedTrainer_StepsToTheSameBits(Optimizer optimizer)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("run.checkpoint");
        var trainer = new Trainer<SmallNet>(new SmallNet(1), optimizer) { LearningRate = 0.007 };
        Steps(trainer, 0, 7);
        trainer.SaveCheckpoint(path);
        Steps(trainer, 7, 12);

        var again = new Trainer<SmallNet>(new SmallNet(2), optimizer);
        Steps(again, 0, 3);
        again.LoadCheckpoint(path);
        Assert.Equal(7, again.StepCount);
        Assert.Equal(0.007, again.LearningRate);
        Steps(again, 7, 12);
        Assert.Equal(Rows.Bits(trainer), Rows.Bits(again));

        // Backwards, too: nothing of the later steps stays.
        trainer.LoadCheckpoint(path);
        Steps(trainer, 7, 12);
        Assert.Equal(Rows.Bits(again), Rows.Bits(trainer));
    }

    [Fact]
    public void SavingAndLoading_ChangesNothing()
    {
        using var folder = new TemporaryFolder();
        var trainer = new Trainer<SmallNet>(new SmallNet(1), new Adam());
        string fresh = Rows.Bits(trainer);
        trainer.SaveCheckpoint(folder.File("0"));
        Steps(trainer, 0, 5);
        string stepped = Rows.Bits(trainer);
        trainer.SaveCheckpoint(folder.File("5"));
        Assert.Equal(stepped, Rows.Bits(trainer));
        trainer.LoadCheckpoint(folder.File("5"));
        Assert.Equal(stepped, Rows.Bits(trainer));
        trainer.LoadCheckpoint(folder.File("0"));
        Assert.Equal(fresh, Rows.Bits(trainer));
        trainer.SaveCheckpoint(folder.File("again"));
        Assert.Equal(File.ReadAllBytes(folder.File("0")), File.ReadAllBytes(folder.File("again")));
    }

    [Fact]
    public void Weights_LoadFromACheckpoint()
    {
        using var folder = new TemporaryFolder();
        var trainer = new Trainer<SmallNet>(new SmallNet(1), new Adam());
        Steps(trainer, 0, 5);
        trainer.SaveCheckpoint(folder.File("run.checkpoint"));
        Assert.Equal(RoundTripTests.Bits(trainer.Network), RoundTripTests.Bits(SmallNet.Load(folder.File("run.checkpoint"))));
    }

    [Fact]
    public void AnotherOptimiserOrNetwork_IsRefused()
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("run.checkpoint"), weights = folder.File("weights");
        new Trainer<SmallNet>(new SmallNet(1), new Adam()).SaveCheckpoint(path);
        new SmallNet(1).Save(weights);
        AssertRefused(new Trainer<SmallNet>(new SmallNet(2), new AdamW()), path, "Adam", "AdamW");
        AssertRefused(new Trainer<SiluNet>(new SiluNet(2), new Adam()), path, "Dense(3, Gelu)", "Dense(3, Silu)");
        AssertRefused(new Trainer<NarrowNet>(new NarrowNet(2), new Adam()), path, "Dense(9, Tanh)", "Dense(8, Tanh)");
        AssertRefused(new Trainer<SmallNet>(new SmallNet(2), new Adam()), weights, "no checkpoint", weights);

        new Trainer<SmallNet>(new SmallNet(1), new Sgd()).SaveCheckpoint(path);
        AssertRefused(new Trainer<SmallNet>(new SmallNet(2), new Sgd { Momentum = 0.9 }), path, "12 tensors are needed", "has 6");
    }

    private static void AssertRefused<TNet>(Trainer<TNet> trainer, string path, params string[] words)
        where TNet : class, INetwork<TNet>
    {
        string before = Rows.Bits(trainer);
        var wrong = Assert.Throws<NetworkFormatException>(() => trainer.LoadCheckpoint(path));
        foreach (string word in words) Assert.Contains(word, wrong.Message, StringComparison.Ordinal);
        Assert.Equal(before, Rows.Bits(trainer));
    }

    private static void Steps<TNet>(Trainer<TNet> trainer, int from, int to)
        where TNet : class, INetwork<TNet>
    {
        TrainingData rows = Rows.Of(64);
        float[] targets = new float[4];
        for (int step = from; step < to; step++)
        {
            float[] inputs = [.. Enumerable.Range(4 * step, 4).SelectMany(row => rows.Input(row).ToArray())];
            for (int i = 0; i < targets.Length; i++) targets[i] = inputs[2 * i] - inputs[(2 * i) + 1];
            trainer.Step(inputs, targets);
        }
    }
}
