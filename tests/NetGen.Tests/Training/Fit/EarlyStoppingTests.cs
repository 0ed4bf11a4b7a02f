using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Fit;

/// <summary>A line learns to go through (1, 2) and passes the validation point (1, 1) on its way.</summary>
public class EarlyStoppingTests
{
    private static readonly TrainingData Far = Samples.Point(1, 2);

    private static readonly TrainingData Near = Samples.Point(1, 1);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void TheBestEpoch_IsPutBackWhenPatienceEnds(int patience)
    {
        (LineNet net, TrainingHistory history) = Train(new() { Epochs = 100, Validation = Near, Patience = patience });
        Assert.InRange(history.BestEpoch, 5, 50);
        Assert.Equal(history.BestEpoch + patience, history.Epochs.Count);
        Assert.Equal((StopReason.EarlyStopping, true), (history.StopReason, history.BestRestored));
        Assert.Equal(history.Epochs.Min(e => e.ValidationLoss), history.Epochs[history.BestEpoch - 1].ValidationLoss);

        LineNet best = Train(new() { Epochs = history.BestEpoch }).Net;
        Assert.Equal(Samples.Bits(best), Samples.Bits(net));
    }

    [Fact]
    public void TheBestEpoch_IsPutBackWhereTheEpochsEnd()
    {
        (LineNet net, TrainingHistory history) = Train(new() { Epochs = 25, Validation = Near, Patience = 50 });
        Assert.Equal((25, StopReason.Completed, true), (history.Epochs.Count, history.StopReason, history.BestRestored));
        Assert.Equal(Samples.Bits(Train(new() { Epochs = history.BestEpoch }).Net), Samples.Bits(net));
    }

    [Fact]
    public void WithoutPatience_TheLastEpochStays()
    {
        (LineNet net, TrainingHistory history) = Train(new() { Epochs = 25, Validation = Near });
        Assert.True(history.BestEpoch < 25);
        Assert.False(history.BestRestored);
        Assert.Equal(Samples.Bits(Train(new() { Epochs = 25 }).Net), Samples.Bits(net));
    }

    [Fact]
    public void ABestEpochThatIsTheLast_NeedsNoRestoring()
    {
        TrainingHistory history = Train(new() { Epochs = 10, Validation = Far, Patience = 2 }).History;
        Assert.Equal((10, 10, false), (history.Epochs.Count, history.BestEpoch, history.BestRestored));
    }

    [Fact]
    public void MinDelta_IsByHowMuchALossMustFall()
    {
        TrainingHistory history = Train(new() { Epochs = 30, Validation = Near, Patience = 3, MinDelta = 100 }).History;

        // Nothing falls by 100 below the first epoch's loss.
        Assert.Equal((4, 1), (history.Epochs.Count, history.BestEpoch));
        double first = history.Epochs[0].ValidationLoss!.Value, second = history.Epochs[1].ValidationLoss!.Value;
        history = Train(new() { Epochs = 2, Validation = Near, Patience = 3, MinDelta = (first - second) * 0.99 }).History;
        Assert.Equal(2, history.BestEpoch);
        history = Train(new() { Epochs = 2, Validation = Near, Patience = 3, MinDelta = (first - second) * 1.01 }).History;
        Assert.Equal(1, history.BestEpoch);
    }

    [Fact]
    public void OfEqualLosses_TheFirstIsTheBest()
    {
        TrainingHistory history = Train(new() { Epochs = 30, Validation = Near, Patience = 4 }, rate: 0).History;
        Assert.Equal((5, 1), (history.Epochs.Count, history.BestEpoch));
    }

    private static (LineNet Net, TrainingHistory History) Train(FitOptions options, double rate = 0.01)
    {
        LineNet net = new(seed: 1);
        return (net, new Trainer<LineNet>(net, new Sgd { LearningRate = rate }).Fit(Far, options));
    }
}
