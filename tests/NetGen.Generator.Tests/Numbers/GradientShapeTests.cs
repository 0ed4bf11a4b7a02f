using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Generator.Tests.Harness;
using NetGen.Generator.Tests.Reference;
using Xunit;

namespace NetGen.Generator.Tests.Numbers;

/// <summary>The emitted gradient at awkward shapes, along random directions, against differences of the plainest code in double precision.</summary>
public sealed class GradientShapeTests(GradientShapeTests.Networks networks) : IClassFixture<GradientShapeTests.Networks>
{
    // More than a block, and no whole number of tiles.
    private const int Rows = 71, Directions = 4;

    private const double Step = 1e-5, Tolerance = 1e-5;

    public static TheoryData<int, int, int> Shapes => new()
    {
        { 1, 100, 1 }, { 4, 64, 4 }, { 6, 36, 8 }, { 36, 4, 7 }, { 12, 2, 3 }, { 5, 33, 40 }, { 3, 129, 5 }, { 8, 9, 1 }, { 100, 8, 2 },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Gradient_AgreesAlongRandomDirections(int inputs, int hidden, int outputs)
    {
        INetwork network = networks.Create(inputs, hidden, outputs);
        var reference = new ReferenceNetwork(network);
        var random = new Random(4);
        float[] xs = [.. Enumerable.Range(0, Rows * inputs).Select(_ => (random.NextSingle() * 2) - 1)];
        float[] ts = [.. Enumerable.Range(0, Rows * outputs).Select(_ => (random.NextSingle() * 2) - 1)];
        List<double[]> gradient = ReferenceNetwork.Read(TypedCalls.Gradient(network, xs, ts));

        // Tensor by tensor: an error in a small one would not show beside a large one.
        for (int tensor = 0; tensor < gradient.Count; tensor++)
        {
            double[] values = reference.Tensors[tensor], before = [.. values];
            double norm = Math.Sqrt(gradient[tensor].Sum(value => value * value));
            Assert.True(norm > 0, "The gradient is 0: nothing was tested.");
            for (int direction = 0; direction < Directions; direction++)
            {
                double[] along = [.. before.Select(_ => (random.NextDouble() * 2) - 1)];
                double above = Move(+Step), below = Move(-Step), expected = (above - below) / (2 * Step);
                double actual = gradient[tensor].Zip(along, (g, d) => g * d).Sum();
                Assert.Equal(expected, actual, Tolerance * norm * Math.Sqrt(along.Sum(d => d * d)));

                double Move(double step)
                {
                    for (int i = 0; i < values.Length; i++) values[i] = before[i] + (step * along[i]);
                    double loss = MeanLoss(reference, xs, ts, inputs, outputs);
                    before.CopyTo(values, 0);
                    return loss;
                }
            }
        }
    }

    private static double MeanLoss(ReferenceNetwork reference, float[] xs, float[] ts, int inputs, int outputs) => Enumerable.Range(0, Rows).Average(
        row => ReferenceLoss.Of(
            Loss.MeanSquaredError, Activation.Linear, reference.Forward(TypedCalls.Row(xs, row, inputs)), TypedCalls.Row(ts, row, outputs), 1));

    /// <summary>All networks in one compilation.</summary>
    public sealed class Networks
    {
        private readonly LoadedProject _project = new Project(
            "using NetGen;\n" + string.Concat(Shapes.Select(row => Declaration((int)row[0], (int)row[1], (int)row[2])))).Build().Load();

        public INetwork Create(int inputs, int hidden, int outputs) => _project.Create($"N{inputs}x{hidden}x{outputs}", seed: 3);

        private static string Declaration(int inputs, int hidden, int outputs) => $"""
            [Input({inputs})]
            [Dense({hidden}, Activation.Tanh, BiasInit = BiasInit.Uniform, BiasScale = 0.5)]
            [Dense({outputs}, BiasInit = BiasInit.Uniform, BiasScale = 0.5)]
            [Loss(Loss.MeanSquaredError)]
            public partial class N{inputs}x{hidden}x{outputs};

            """;
    }
}
