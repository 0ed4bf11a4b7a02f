using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Divergence;

public class DivergenceInStepTests
{
    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void BadInputs_AreNamedByRowAndColumn(float value)
    {
        float[] x = Samples.Numbers(30, 1), t = Samples.Numbers(20, 2);
        x[(4 * 3) + 2] = value;
        TrainingDivergedException error = Diverges(new PlaneNet(seed: 1), x, t);
        Assert.Equal((DivergencePlace.Inputs, null, 4, 2), (error.Place, error.Layer, error.Row, error.Column));
        Assert.Contains("input in row 4, column 2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BadTargets_AreNamedByRowAndColumn()
    {
        float[] x = Samples.Numbers(30, 1), t = Samples.Numbers(20, 2);
        t[(7 * 2) + 1] = float.NaN;
        TrainingDivergedException error = Diverges(new PlaneNet(seed: 1), x, t);
        Assert.Equal((DivergencePlace.Targets, null, 7, 1), (error.Place, error.Layer, error.Row, error.Column));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void BadParameters_AreNamedByLayer(int layer)
    {
        CurveNet net = new(seed: 1);
        net.Parameters.Weights(layer)[0, 0] = float.NaN;
        (float[] x, float[] t) = Samples.Curve(20);
        TrainingDivergedException error = Diverges(net, x, t);
        Assert.Equal((DivergencePlace.Parameters, layer, null), (error.Place, error.Layer, error.Row));
        Assert.Contains($"layer {layer} (", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PreActivationsThatOverflow_AreNamedByLayerRowAndUnit()
    {
        CurveNet net = new(seed: 1);
        for (int input = 0; input < 17; input++) net.Parameters.Weights(1)[3, input] = 3e38f;
        net.Parameters.Biases(0).Fill(50);
        (float[] x, float[] t) = Samples.Curve(20);
        TrainingDivergedException error = Diverges(net, x, t);
        Assert.Equal((DivergencePlace.PreActivations, 1, 0, 3), (error.Place, error.Layer, error.Row, error.Column));
        Assert.Contains("layer 1 (17 → 5, Gelu)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OutputsThatAreNotFinite_AreNamedByLayerRowAndUnit()
    {
        // sin(30h) of an h that is finite and a 30h that is not.
        TrainingDivergedException error = Diverges(new SineAngleNet(seed: 1), [1, 2, 1e38f], new float[6]);
        Assert.Equal((DivergencePlace.Outputs, 1, 2, 0), (error.Place, error.Layer, error.Row, error.Column));
    }

    [Fact]
    public void ABatchOfMoreNumbersThanAnArrayHolds_IsSearchedInBlocks()
    {
        // 33,000 rows of 65,536 units; the first block has the place already, and none can come before it.
        float[] x = new float[33_000];
        x[5] = 1e10f;
        WidestNet net = new(seed: 1);
        net.Parameters.Weights(0)[77, 0] = 1e38f;
        TrainingDivergedException error = new DivergenceSearch<WidestNet>(net, 1, 0.1, default).InBatch(x, x, x.Length, double.NaN, []);
        Assert.Equal((DivergencePlace.PreActivations, 0, 5, 77), (error.Place, error.Layer, error.Row, error.Column));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1100)]
    public void AnEarlierLayerInALaterBlock_ComesFirst(int row)
    {
        // Blocks of 512 rows: layer 1 fails in that row, layer 2 in rows 1 and 700.
        float[] x = new float[1200], t = new float[1200];
        WideCurveNet net = new(seed: 1);
        net.Parameters.Weights(1)[0, 9] = 1e38f;
        (net.Parameters.Weights(0)[9, 0], net.Parameters.Weights(0)[8, 0]) = (1e5f, 3e32f);
        (x[1], x[700], x[row]) = (1, 1, 2e6f);
        TrainingDivergedException error = Diverges(net, x, t);
        Assert.Equal((DivergencePlace.PreActivations, 0, row, 8), (error.Place, error.Layer, error.Row, error.Column));
        x[row] = 0;
        error = Diverges(net, x, t);
        Assert.Equal((DivergencePlace.PreActivations, 1, 1, 0), (error.Place, error.Layer, error.Row, error.Column));
    }

    [Fact]
    public void ALossThatOverflows_IsNamed()
    {
        TrainingDivergedException error = Diverges(new LineNet(seed: 1), [1], [1e30f]);
        Assert.Equal((DivergencePlace.Loss, null, null), (error.Place, error.Layer, error.Row));
    }

    [Fact]
    public void AGradientThatOverflows_IsNamedByLayer()
    {
        // The loss is 1e30, the gradient of the weight 2·10¹⁵·10³⁰.
        TrainingDivergedException error = Diverges(new LineNet(seed: 1), [1e30f], [1e15f]);
        Assert.Equal((DivergencePlace.Gradient, 0, null), (error.Place, error.Layer, error.Row));
    }

    [Fact]
    public void AnUpdateThatOverflows_IsNamedByLayer()
    {
        TrainingDivergedException error = Diverges(new LineNet(seed: 1), [1], [1e10f], rate: 1e30);
        Assert.Equal((DivergencePlace.Update, 0), (error.Place, error.Layer));
        Assert.Contains("1E+30", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFailedStep_LeavesNoTrace()
    {
        (float[] x, int[] classes) = Samples.Classes(100);
        float[] broken = [.. x];
        broken[77] = float.NaN;
        ClassNet net = new(seed: 1), undisturbed = new(seed: 1);
        Trainer<ClassNet> trainer = new(net, new Adam(), new() { Threads = 2 }), other = new(undisturbed, new Adam());
        for (int step = 1; step <= 4; step++)
        {
            Assert.Equal(other.Step(x, classes), trainer.Step(x, classes));
            double norm = trainer.GradientNorm;
            var error = Assert.Throws<TrainingDivergedException>(() => trainer.Step(broken, classes));
            Assert.Equal((step + 1, 11, 0), (error.Step, error.Row, error.Column));
            Assert.Equal((step, norm), (trainer.StepCount, trainer.GradientNorm));
            Assert.Equal(Samples.Bits(undisturbed), Samples.Bits(net));
        }
    }

    private static TrainingDivergedException Diverges<TNet>(TNet net, float[] x, float[] t, double rate = 1)
        where TNet : class, INetwork<TNet>
    {
        Trainer<TNet> trainer = new(net, new Sgd { LearningRate = rate, Momentum = 0.5 });
        int[] before = [.. Samples.Bits(net).Select(BitConverter.SingleToInt32Bits)];
        var error = Assert.Throws<TrainingDivergedException>(() => trainer.Step(x, t));
        Assert.Equal((1, null), (error.Step, error.Epoch));
        Assert.Contains($"{net.Layout.Name} diverged at step 1:", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Samples.Bits(net).Select(BitConverter.SingleToInt32Bits));
        Assert.All(trainer.State.Buffer(0).ToArray(), momentum => Assert.Equal(0f, momentum));
        Assert.Equal(0, trainer.StepCount);
        return error;
    }
}
