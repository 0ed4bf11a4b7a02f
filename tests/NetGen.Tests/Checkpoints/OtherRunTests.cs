using System;
using System.IO;
using NetGen.Tests.Formats;
using Xunit;

namespace NetGen.Tests.Checkpoints;

/// <summary>A checkpoint is not taken up by another run, and the error says what is another.</summary>
public sealed class OtherRunTests
{
    private static readonly TrainingData Validation = Rows.Of(11, seed: 2);

    [Theory]
    [InlineData("epochs")]
    [InlineData("batch size")]
    [InlineData("order")]
    [InlineData("last batch")]
    [InlineData("schedule")]
    [InlineData("early stopping")]
    [InlineData("validation data")]
    [InlineData("data")]
    [InlineData("start")]
    [InlineData("optimizer")]
    [InlineData("learning rate")]
    [InlineData("gradient clipping")]
    public void AnotherSetting_IsNamed(string setting)
    {
        using var folder = new TemporaryFolder();
        string path = folder.File("run");
        Trainer(1).Fit(Rows.Of(30), Options(path));
        byte[] file = File.ReadAllBytes(path);

        Trainer<SmallNet> trainer = Trainer(
            setting == "start" ? 2 : 1, setting == "optimizer" ? 0.8 : 0.9, setting == "gradient clipping" ? 1 : null);
        if (setting == "learning rate") trainer.LearningRate = 0.002;
        string before = Rows.Bits(trainer);
        FitOptions options = Options(
            path,
            epochs: setting == "epochs" ? 3 : 2,
            batch: setting switch { "batch size" => 31, "last batch" => 30, _ => 32 },
            seed: setting == "order" ? 1 : 0,
            dropLast: setting == "last batch",
            period: setting == "schedule" ? 8 : 9,
            patience: setting == "early stopping" ? 3 : 2,
            validation: setting == "validation data" ? Rows.Of(11, seed: 3) : null);
        var wrong = Assert.Throws<NetworkFormatException>(() => trainer.Fit(setting == "data" ? Rows.Of(31) : Rows.Of(30), options));
        if (setting != "last batch") Assert.Contains($"another {setting}:", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(path, wrong.Message, StringComparison.Ordinal);
        Assert.Equal(before, Rows.Bits(trainer));
        Assert.Equal(file, File.ReadAllBytes(path));
    }

    [Fact]
    public void DataOfTheSameSizeWithOtherNumbers_AreOtherData()
    {
        using var folder = new TemporaryFolder();
        Trainer(1).Fit(Rows.Of(30), Options(folder.File("run")));
        Assert.Throws<NetworkFormatException>(() => Trainer(1).Fit(Rows.Of(30, seed: 7), Options(folder.File("run"))));
    }

    [Fact]
    public void CheckpointOutsideOfFit_IsNoRun()
    {
        using var folder = new TemporaryFolder();
        Trainer(1).SaveCheckpoint(folder.File("run"));
        var wrong = Assert.Throws<NetworkFormatException>(() => Trainer(1).Fit(Rows.Of(30), Options(folder.File("run"))));
        Assert.Contains("SaveCheckpoint", wrong.Message, StringComparison.Ordinal);
    }

    private static FitOptions Options(
        string path,
        int epochs = 2,
        int batch = 32,
        long seed = 0,
        bool dropLast = false,
        int period = 9,
        int patience = 2,
        TrainingData? validation = null) => new()
    {
        Epochs = epochs,
        BatchSize = batch,
        Seed = seed,
        DropLast = dropLast,
        Schedule = new CosineSchedule { Period = period },
        Validation = validation ?? Validation,
        Patience = patience,
        CheckpointPath = path,
    };

    private static Trainer<SmallNet> Trainer(long seed, double beta1 = 0.9, double? clip = null) =>
        new(new SmallNet(seed), new Adam { Beta1 = beta1 }, new TrainerOptions { GradientClipNorm = clip });
}
