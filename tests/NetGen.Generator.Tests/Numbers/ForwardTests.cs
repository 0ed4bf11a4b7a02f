using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using NetGen.Generator.Tests.Harness;
using NetGen.Generator.Tests.Reference;
using Xunit;

namespace NetGen.Generator.Tests.Numbers;

/// <summary>Predictions at every awkward width and batch size against the plainest code in double precision.</summary>
public sealed class ForwardTests(ForwardTests.Networks networks) : IClassFixture<ForwardTests.Networks>
{
    private static readonly int[] Widths = [1, 3, 7, 17, 100, 129];

    public static IEnumerable<object[]> Shapes => All.Select(of => new object[] { of.Inputs, of.Hidden, of.Outputs });

    // Every width as input, as hidden layer and as output, beside every other; then few outputs, whose inputs share rows of weights in
    // twos and fours, and rows of several tiles that end in a half vector.
    private static IEnumerable<(int Inputs, int Hidden, int Outputs)> All =>
        (from i in Enumerable.Range(0, Widths.Length)
         from j in Enumerable.Range(0, Widths.Length)
         select (Widths[i], Widths[j], Widths[(i + j) % Widths.Length]))
        .Concat([(4, 2, 1), (8, 64, 4), (36, 6, 8), (784, 4, 3), (2, 36, 7), (64, 100, 2), (17, 1000, 5), (5, 456, 40)]);

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Predict_AgreesWithDoubleAndWithBatches(int inputs, int hidden, int outputs)
    {
        INetwork network = networks.Create(inputs, hidden, outputs);
        var reference = new ReferenceNetwork(network);
        var random = new Random(1);
        foreach (int rows in (int[])[1, 2, 5, 8, 63, 64, 65, 200])
        {
            float[] xs = [.. Enumerable.Range(0, rows * inputs).Select(_ => (random.NextSingle() * 2) - 1)], ys = new float[rows * outputs];
            network.PredictBatch(xs, ys);
            for (int row = 0; row < rows; row++)
            {
                float[] x = xs[(row * inputs)..((row + 1) * inputs)], y = new float[outputs];
                network.Predict(x, y);
                Assert.Equal(Bits(y), Bits(ys.AsSpan(row * outputs, outputs)));
                if (row % 13 != 0) continue;
                double[] expected = reference.Forward(Array.ConvertAll(x, value => (double)value));
                Assert.All(expected.Zip(y), pair => Assert.Equal(pair.First, pair.Second, 2e-6 * Math.Max(1, Math.Abs(pair.First))));
            }
        }
    }

    [Fact]
    public void Lengths_ThatDoNotFitAreNamed()
    {
        INetwork network = networks.Create(3, 7, 17);
        float[] memory = new float[100];
        AssertMessage("takes 3 numbers, there are 2", () => network.Predict(new float[2], new float[17]));
        AssertMessage("gives 17 numbers", () => network.Predict(new float[3], new float[16]));
        AssertMessage("rows of 3", () => network.PredictBatch(new float[7], new float[34]));
        AssertMessage("need 34 numbers", () => network.PredictBatch(new float[6], new float[17]));
        AssertMessage("overlap", () => network.PredictBatch(memory.AsSpan(0, 6), memory.AsSpan(3, 34)));
    }

    [Fact]
    public void Spans_MayOverlapInOnePredictionAndLieAnywhere()
    {
        INetwork network = networks.Create(17, 7, 129);
        float[] memory = new float[200], expected = new float[129];
        for (int i = 0; i < 17; i++) memory[i + 1] = i / 17f;
        network.Predict(memory.AsSpan(1, 17), expected);
        network.Predict(memory.AsSpan(1, 17), memory.AsSpan(3, 129));
        Assert.Equal(expected, memory[3..132]);
    }

    [Fact]
    public void Batch_OfNoRowsIsNoWork() => networks.Create(3, 7, 17).PredictBatch([], []);

    // On the stack alone, on the stack and from the pool for batches.
    [Theory]
    [InlineData(3, 7, 17, 1)]
    [InlineData(17, 3, 100, 200)]
    [InlineData(129, 129, 100, 64)]
    public void Predictions_AllocateNothing(int inputs, int hidden, int outputs, int rows)
    {
        INetwork network = networks.Create(inputs, hidden, outputs);
        float[] xs = new float[rows * inputs], ys = new float[rows * outputs];
        void Run()
        {
            network.Predict(xs.AsSpan(0, inputs), ys.AsSpan(0, outputs));
            network.PredictBatch(xs, ys);
        }

        // The runtime itself allocates now and then while it recompiles what has become hot; what allocates by nature does so in every window.
        long least = long.MaxValue;
        for (int window = 0; window < 8 && least > 0; window++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int i = 0; i < 50; i++) Run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
    }

    private static uint[] Bits(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, uint>(values).ToArray();

    private static void AssertMessage(string words, Action action) =>
        Assert.Contains(words, Assert.Throws<ArgumentException>(action).Message, StringComparison.Ordinal);

    /// <summary>All networks in one compilation.</summary>
    public sealed class Networks
    {
        private readonly LoadedProject _project = new Project("using NetGen;\n" + string.Concat(All.Select(Declaration))).Build().Load();

        public INetwork Create(int inputs, int hidden, int outputs) => _project.Create($"N{inputs}x{hidden}x{outputs}", seed: 2);

        private static string Declaration((int Inputs, int Hidden, int Outputs) of) => $"""
            [Input({of.Inputs})]
            [Dense({of.Hidden}, Activation.Tanh, BiasInit = BiasInit.Uniform, BiasScale = 0.5)]
            [Dense({of.Outputs}, BiasInit = BiasInit.Uniform, BiasScale = 0.5)]
            public partial class N{of.Inputs}x{of.Hidden}x{of.Outputs};

            """;
    }
}
