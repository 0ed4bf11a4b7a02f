using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Initialization;

/// <summary>What the biases become where the data are good.</summary>
public class OutputBiasTests
{
    private static readonly float[] Unbalanced = Enumerable.Range(0, 1000).Select(row => row % 100 == 7 ? 1f : 0f).ToArray();

    private static readonly int[] Classes = Enumerable.Range(0, 1000).Select(row => row % 100 == 7 ? 2 : row % 10 == 0 ? 1 : 0).ToArray();

    [Fact]
    public void FirstLoss_OfAnUnbalancedBinaryProblem_IsTheEntropyOfTheLabels()
    {
        var net = new RareEventNet(1);
        float before = Loss(net, Unbalanced);

        net.InitializeOutputBias(Unbalanced);

        Assert.InRange(before, 0.69, 0.70);
        Assert.Equal(Entropy(0.01, 0.99), Loss(net, Unbalanced), 1e-6);
    }

    [Fact]
    public void FirstLoss_OfUnbalancedClasses_IsTheEntropyOfTheLabels()
    {
        var net = new RareClassNet(1);

        net.InitializeOutputBias(Classes);

        Assert.Equal(Entropy(0.89, 0.10, 0.01), new Trainer<RareClassNet>(net, new Sgd()).Evaluate(Inputs(1000), Classes), 1e-6);
    }

    [Fact]
    public void FirstLoss_WithSmallRandomWeightsInTheHead_IsNearTheEntropy()
    {
        // Logits that vary by a few hundredths cost little, and may gain as little where they happen to follow the labels.
        var net = new RareEventNet(1);
        var random = new Random(3);
        for (int i = 0; i < 8; i++) net.Layer2.Weights[0, i] = (float)((random.NextDouble() - 0.5) / 4);

        net.InitializeOutputBias(Unbalanced);

        Assert.Equal(Entropy(0.01, 0.99), Loss(net, Unbalanced), 0.005);
    }

    [Fact]
    public void Classes_GiveTheBitsOfOneHotRows()
    {
        RareClassNet byClass = new(1), byRow = new(1);
        LogClassNet logarithms = new(1);
        float[] rows = Classes.SelectMany(c => Enumerable.Range(0, 3).Select(k => k == c ? 1f : 0f)).ToArray();

        byClass.InitializeOutputBias(Classes);
        byRow.InitializeOutputBias(rows);
        logarithms.InitializeOutputBias(Classes);

        Assert.Equal(byRow.Layer2.Biases, byClass.Layer2.Biases);
        Assert.Equal(byRow.Layer2.Biases, logarithms.Layer2.Biases);
    }

    [Fact]
    public void Classes_OfASingleSigmoid_AreZeroAndOne()
    {
        RareEventNet byClass = new(1), byRow = new(1);

        byClass.InitializeOutputBias(Unbalanced.Select(t => (int)t).ToArray());
        byRow.InitializeOutputBias(Unbalanced);

        Assert.Equal(byRow.Layer2.Biases, byClass.Layer2.Biases);
    }

    [Fact]
    public void SharesOfZeroAndOne_TakeHalfARowToBeDifferent()
    {
        var none = new RareEventNet(1);
        var all = new RareEventNet(1);
        var classes = new RareClassNet(1);

        none.InitializeOutputBias(new float[9]);
        all.InitializeOutputBias(Enumerable.Repeat(1f, 9).ToArray());
        classes.InitializeOutputBias((int[])[0, 0, 2, 2, 2, 2, 2, 2, 2]);

        Assert.Equal(Math.Log(0.05 / 0.95), none.Layer2.Biases[0], 1e-6);
        Assert.Equal(Math.Log(0.95 / 0.05), all.Layer2.Biases[0], 1e-6);
        Assert.Equal(Math.Log(2.0 / 9), classes.Layer2.Biases[0], 1e-6);
        Assert.Equal(Math.Log(0.05), classes.Layer2.Biases[1], 1e-6);
        Assert.Equal(Math.Log(7.0 / 9), classes.Layer2.Biases[2], 1e-6);
    }

    [Fact]
    public void EveryOtherOutput_ThenGivesTheMeanOfItsTargets()
    {
        CheckMean(new LinearHead(1), 7.5f, -3f);
        CheckMean(new TanhHead(1), 0.9f, -0.5f);
        CheckMean(new SoftsignHead(1), 0.9f, -0.5f);
        CheckMean(new SoftplusHead(1), 0.02f, 30f);
        CheckMean(new HardSigmoidHead(1), 0.2f, 0.7f);
        CheckMean(new HardTanhHead(1), 0.2f, -0.7f);
        CheckMean(new ReluHead(1), 0.2f, 4f);
        CheckMean(new Relu6Head(1), 0.2f, 5f);
        CheckMean(new LeakyReluHead(1), 0.2f, -0.7f);
        CheckMean(new EluHead(1), 0.2f, -1.2f);
        CheckMean(new SeluHead(1), 0.2f, -1.2f);
    }

    [Fact]
    public void WeightsAndOtherLayers_StayAsTheyWere()
    {
        RareEventNet net = new(5), untouched = new(5);

        net.InitializeOutputBias(Unbalanced);
        net.Layer2.Biases[0] = untouched.Layer2.Biases[0];

        Assert.Equal(untouched.Parameters.Buffer, net.Parameters.Buffer);
    }

    private static void CheckMean<TNet>(TNet net, float first, float second)
        where TNet : class, INetwork<TNet>
    {
        // Two rows around the mean, as far as the output's range allows.
        const float Spread = 0.01f;
        net.InitializeOutputBias([first - Spread, second + Spread, first + Spread, second - Spread]);
        float[] output = new float[2];
        net.Predict([0.3f, -2f], output);
        Assert.Equal(first, output[0], 2e-6 * (Math.Abs(first) + 1));
        Assert.Equal(second, output[1], 2e-6 * (Math.Abs(second) + 1));
    }

    private static float Loss(RareEventNet net, float[] targets) =>
        new Trainer<RareEventNet>(net, new Sgd()).Evaluate(Inputs(targets.Length), targets);

    private static float[] Inputs(int rows) => Enumerable.Range(0, 2 * rows).Select(i => MathF.Sin(i)).ToArray();

    private static double Entropy(params double[] shares) => -shares.Sum(p => p * Math.Log(p));
}
