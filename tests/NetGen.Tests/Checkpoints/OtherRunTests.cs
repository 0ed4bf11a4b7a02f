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
        FitOptions options = setting switch
        {
            "epochs" => new() { Epochs = 3, Validation = Validation, Patience = 2, Schedule = new CosineSchedule { Period = 9 }, CheckpointPath = path },
            "batch size" => new() { Epochs = 2, BatchSize = 31, Validation = Validation, Patience = 2, Schedule = new CosineSchedule { Period = 9 }, CheckpointPath = path },
            "order" => new() { Epochs = 2, Seed = 1, Validation = Validation, Patience = 2, Schedule = new CosineSchedule { Period = 9 }, CheckpointPath = path },
            "last batch" => new() { Epochs = 2, DropLast = true, BatchSize = 30, Validation = Validation, Patience = 2, Schedule = new CosineSchedule { Period = 9 }, CheckpointPath = path },
            "schedule" => new() { Epochs = 2, Validation = Validation, Patience = 2, Schedule = new CosineSchedule { Period = 8 }, CheckpointPath = path },
            "early stopping" => new() { Epochs = 2, Validation = Validation, Patience = 3, Schedule = new CosineSchedule { Period = 9 }, CheckpointPath = path },
            "validation data" => new() { Epochs = 2, Validation = Rows.Of(11, seed: 3), Patience = 2, Schedule = new CosineSchedule { Period = 9 }, CheckpointPath = path },
            _ => Options(path),
        };
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

    private static FitOptions Options(string path) =>
        new() { Epochs = 2, Validation = Validation, Patience = 2, Schedule = new CosineSchedule { Period = 9 }, CheckpointPath = path };

    private static Trainer<SmallNet> Trainer(long seed, double beta1 = 0.9, double? clip = null) =>
        new(new SmallNet(seed), new Adam { Beta1 = beta1 }, new TrainerOptions { GradientClipNorm = clip });
}
