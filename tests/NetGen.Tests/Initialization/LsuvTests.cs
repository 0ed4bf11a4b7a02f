using System;
using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Initialization;

public class LsuvTests
{
    private static readonly LsuvOptions AsDeclared = new() { Orthogonal = false };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EveryLayer_ThenHasUnitVariance(bool orthogonal)
    {
        var net = new BadlyScaledNet(1);
        float[] sample = Sample(200, 4);

        IReadOnlyList<LsuvLayer> report = net.InitializeLsuv(sample, new LsuvOptions { Orthogonal = orthogonal });

        double[] measured = Deviations(net, sample);
        Assert.Equal(3, report.Count);
        for (int layer = 0; layer < 3; layer++)
        {
            Assert.InRange(measured[layer], 0.99, 1.01);
            Assert.Equal(measured[layer], report[layer].After, 1e-9);
            Assert.Equal(layer, report[layer].Layer);
        }
    }

    [Fact]
    public void Report_SaysWhatWas()
    {
        var net = new BadlyScaledNet(1);
        float[] sample = Sample(200, 4);
        double before = Deviations(net, sample)[0];

        IReadOnlyList<LsuvLayer> report = net.InitializeLsuv(sample, AsDeclared);

        Assert.Equal(before, report[0].Before, 1e-9);
        Assert.InRange(report[0].Iterations, 1, 2);
        Assert.All(net.InitializeLsuv(sample, AsDeclared), layer => Assert.Equal((0, layer.After), (layer.Iterations, layer.Before)));
    }

    [Fact]
    public void WithoutOrthogonal_LayersAreOnlyScaled_AndBiasesStay()
    {
        BadlyScaledNet net = new(1), untouched = new(1);

        net.InitializeLsuv(Sample(200, 4), AsDeclared);

        for (int layer = 0; layer < 3; layer++)
        {
            float factor = net.Parameters.Weights(layer)[0, 0] / untouched.Parameters.Weights(layer)[0, 0];
            for (int unit = 0; unit < net.Parameters.Weights(layer).Units; unit++)
            {
                float expected = factor * untouched.Parameters.Weights(layer)[unit, 1];
                Assert.Equal(expected, net.Parameters.Weights(layer)[unit, 1], 1e-5 * Math.Abs(expected));
            }

            Assert.Equal(untouched.Parameters.Biases(layer), net.Parameters.Biases(layer));
        }
    }

    [Fact]
    public void Orthogonal_IsTheDeclaredOrthogonalOfThatSeed_Scaled()
    {
        BadlyScaledNet redrawn = new(1);
        OrthogonalTwin declared = new(17);

        redrawn.InitializeLsuv(Sample(200, 4), new LsuvOptions { Seed = 17 });
        declared.InitializeLsuv(Sample(200, 4), AsDeclared);

        Assert.Equal(declared.Parameters.Buffer, redrawn.Parameters.Buffer);
    }

    [Fact]
    public void StandardDeviation_IsTheOneAskedFor()
    {
        var net = new BadlyScaledNet(1);
        float[] sample = Sample(200, 4);
        net.InitializeLsuv(sample, new LsuvOptions { StandardDeviation = 0.5, Tolerance = 0.001 });
        Assert.All(Deviations(net, sample), deviation => Assert.InRange(deviation, 0.4995, 0.5005));
    }

    [Fact]
    public void Iterations_BoundTheWork()
    {
        // Biases carry a good part of the variance, so that one division is not enough.
        var net = new BadlyScaledNet(1);
        for (int unit = 0; unit < 32; unit++) net.Layer1.Biases[unit] = unit % 2 == 0 ? 0.7f : -0.7f;
        LsuvLayer first = net.InitializeLsuv(Sample(200, 4), new LsuvOptions { Orthogonal = false, Iterations = 1 })[0];
        Assert.Equal(1, first.Iterations);
        Assert.NotInRange(first.After, 0.99, 1.01);
    }

    [Fact]
    public void LayerWithoutVariance_IsNamed_AndAllWeightsAreAsBefore() =>
        Throws<InvalidOperationException, DeadMiddleNet>(new(1), Sample(50, 4), AsDeclared, "layer 2");

    [Fact]
    public void BiasesThatVaryTooMuch_AreNamed()
    {
        var net = new BadlyScaledNet(1);
        for (int unit = 0; unit < 24; unit++) net.Layer2.Biases[unit] = unit % 2 == 0 ? 2 : -2;
        Throws<InvalidOperationException, BadlyScaledNet>(net, Sample(50, 4), AsDeclared, "layer 2");
    }

    [Fact]
    public void PreActivationsThatOverflow_AreNamed()
    {
        var net = new BadlyScaledNet(1);
        float[] sample = Sample(50, 4);
        for (int input = 0; input < 4; input++) net.Layer1.Weights[3, input] = float.MaxValue;
        sample.AsSpan(0, 4).Fill(2);
        Throws<InvalidOperationException, BadlyScaledNet>(net, sample, AsDeclared, "layer 1");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(150)]
    [InlineData(1000)]
    public void RowsInBlocks_GiveTheSame(int mostFloats)
    {
        // A row a block and nothing kept but a layer of 16 floats' rows; a few rows; all rows, some layers kept.
        BadlyScaledNet whole = new(1), blocks = new(1);
        float[] sample = Sample(200, 4);
        IReadOnlyList<LsuvLayer> expected = whole.InitializeLsuv(sample, AsDeclared);
        IReadOnlyList<LsuvLayer> report = new NetGen.Initialization.LsuvPass<BadlyScaledNet>(blocks, sample, AsDeclared, mostFloats).Run();
        for (int layer = 0; layer < 3; layer++)
        {
            Assert.Equal(expected[layer].Before, report[layer].Before, 1e-6);
            Assert.Equal(expected[layer].After, report[layer].After, 1e-6);
            Assert.Equal(expected[layer].Iterations, report[layer].Iterations);
        }
    }

    [Fact]
    public void MoreNumbersThanAnArrayHolds_AreTakenInBlocks()
    {
        // 33,000 rows of 65,536 units, which overflow in the first block.
        Training.WidestNet net = new(1);
        net.Parameters.Weights(0)[3, 0] = float.MaxValue;
        float[] sample = new float[33_000];
        sample[1] = 2;
        Throws<InvalidOperationException, Training.WidestNet>(net, sample, AsDeclared, "layer 1");
    }

    [Fact]
    public void BadSamples_NameTheirPlace()
    {
        float[] sample = Sample(50, 4);
        sample[(7 * 4) + 2] = float.NaN;
        Throws<ArgumentException, BadlyScaledNet>(new(1), sample, AsDeclared, "row 7, column 2");
        Throws<ArgumentException, BadlyScaledNet>(new(1), [], AsDeclared, "no sample rows");
        Throws<ArgumentException, BadlyScaledNet>(new(1), [1, 2, 3], AsDeclared, "no whole number");
    }

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LsuvOptions { StandardDeviation = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LsuvOptions { Tolerance = double.NaN });
        Assert.Throws<ArgumentOutOfRangeException>(() => new LsuvOptions { Iterations = 0 });
    }

    private static void Throws<TException, TNet>(TNet net, float[] sample, LsuvOptions options, string message)
        where TException : Exception
        where TNet : class, INetwork<TNet>
    {
        float[] before = net.Parameters.Buffer.ToArray();
        Assert.Contains(message, Assert.Throws<TException>(() => net.InitializeLsuv(sample, options)).Message, StringComparison.Ordinal);
        Assert.Equal(before, net.Parameters.Buffer);
    }

    private static float[] Sample(int rows, int inputs)
    {
        var random = new Random(9);
        return Enumerable.Range(0, rows * inputs).Select(_ => (float)((4 * random.NextDouble()) - 1)).ToArray();
    }

    // Measured apart from the code under test, through the same public layer-by-layer pass.
    private static double[] Deviations<TNet>(TNet net, float[] inputs)
        where TNet : class, INetwork<TNet>
    {
        var deviations = new List<double>();
        foreach (Layer layer in net.Layout.Layers)
        {
            float[] h = new float[inputs.Length / layer.Inputs * layer.Units], y = new float[h.Length];
            net.ForwardLayer(layer.Index, inputs, h, y);
            double mean = h.Average(v => (double)v);
            deviations.Add(Math.Sqrt(h.Average(v => (v - mean) * (v - mean))));
            inputs = y;
        }

        return [.. deviations];
    }
}
