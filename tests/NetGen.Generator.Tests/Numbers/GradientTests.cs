using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using NetGen.Generator.Tests.Harness;
using NetGen.Generator.Tests.Reference;
using Xunit;

namespace NetGen.Generator.Tests.Numbers;

/// <summary>Every activation with every loss: the emitted gradient against differences of the plainest code in double precision.</summary>
public sealed class GradientTests(GradientTests.Networks networks) : IClassFixture<GradientTests.Networks>
{
    private const int Inputs = 3, Hidden = 5, Outputs = 4, Rows = 6;

    // Relative to the greatest number of the whole gradient: floats carry 6e-8, and sums of a few terms lose little of it.
    private const double Tolerance = 1e-4;

    // No pre-activation and no error comes nearer to a kink than this, which is far more than a difference's step.
    private const double Margin = 1e-3, Step = 1e-6;

    public static IEnumerable<object[]> Cases => Combinations.Select(of => new object[] { of.Activation, of.Loss });

    // The logarithms that log-softmax gives are no probabilities: binary cross-entropy has no value there.
    private static IEnumerable<(Activation Activation, Loss Loss)> Combinations =>
        from activation in Enum.GetValues<Activation>()
        from loss in Enum.GetValues<Loss>()
        where loss != Loss.Auto && (activation, loss) != (Activation.LogSoftmax, Loss.BinaryCrossEntropy)
        select (activation, loss);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Gradient_AgreesWithFiniteDifferences(Activation activation, Loss loss)
    {
        INetwork network = networks.Create(activation, loss);
        if (loss is Loss.BinaryCrossEntropy or Loss.CategoricalCrossEntropy) IntoTheUnitInterval(network, activation);
        var reference = new ReferenceNetwork(network);
        (float[] xs, float[] ts) = Samples(reference, activation, loss);

        List<double[]> gradient = ReferenceNetwork.Read(TypedCalls.Gradient(network, xs, ts));
        double greatest = 0, worst = 0;
        for (int tensor = 0; tensor < gradient.Count; tensor++)
        {
            for (int i = 0; i < gradient[tensor].Length; i++)
            {
                double at = reference.Tensors[tensor][i];
                reference.Tensors[tensor][i] = at + Step;
                double above = MeanLoss(reference, activation, loss, xs, ts);
                reference.Tensors[tensor][i] = at - Step;
                double below = MeanLoss(reference, activation, loss, xs, ts), difference = (above - below) / (2 * Step);
                reference.Tensors[tensor][i] = at;
                greatest = Math.Max(greatest, Math.Abs(difference));
                worst = Math.Max(worst, Math.Abs(difference - gradient[tensor][i]));
            }
        }

        Assert.True(greatest > 0, "The gradient is 0: nothing was tested.");
        Assert.True(
            worst <= Tolerance * greatest,
            string.Create(CultureInfo.InvariantCulture, $"Off by {worst / greatest:G3} of the greatest, {greatest:G3}."));
        Assert.Equal(MeanLoss(reference, activation, loss, xs, ts), TypedCalls.Loss(network, xs, ts), 1e-5 * Math.Max(1, greatest));
    }

    private static double MeanLoss(ReferenceNetwork reference, Activation activation, Loss loss, float[] xs, float[] ts) =>
        Enumerable.Range(0, Rows).Average(
            row => ReferenceLoss.Of(loss, activation, reference.Forward(TypedCalls.Row(xs, row, Inputs)), TypedCalls.Row(ts, row, Outputs), 1));

    // Outputs near ½ for cross-entropy, whatever the activation: small weights around a bias that gives ½.
    private static void IntoTheUnitInterval(INetwork network, Activation activation)
    {
        if (activation is Activation.Softmax or Activation.LogSoftmax or Activation.Sigmoid) return;
        double low = -4, high = 4;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2, parameter = network.Layout.Layers[1].ActivationParameter;
            if (activation == Activation.Sine) (low, high) = (Math.Asin(0.5) / parameter, Math.Asin(0.5) / parameter);
            else if (ReferenceActivation.Apply(activation, [middle], parameter)[0] < 0.5) low = middle;
            else high = middle;
        }

        network.Parameters.Biases(1).Fill((float)high);
        float scale = activation == Activation.Sine ? 0.01f : 0.1f;
        for (int unit = 0; unit < Outputs; unit++)
        {
            for (int i = 0; i < Hidden; i++) network.Parameters.Weights(1)[unit, i] *= scale;
        }
    }

    // Rows are drawn again until they keep their distance from every kink.
    private static (float[] Inputs, float[] Targets) Samples(ReferenceNetwork reference, Activation activation, Loss loss)
    {
        var random = new Random(5);
        var xs = new List<float>();
        var ts = new List<float>();
        for (int tries = 0; xs.Count < Rows * Inputs; tries++)
        {
            Assert.True(tries < 10_000, "No rows keep their distance from the kinks.");
            float[] x = [.. Enumerable.Range(0, Inputs).Select(_ => (random.NextSingle() * 4) - 2)];
            float[] t = [.. Enumerable.Range(0, Outputs).Select(_ => random.NextSingle())];
            if (activation is Activation.Softmax or Activation.LogSoftmax) t = [.. t.Select(value => value / t.Sum())];
            (double[] PreActivations, double[] Outputs)[] run = [.. reference.Run(Array.ConvertAll(x, value => (double)value))];
            double margin = ReferenceLoss.Margin(loss, run[^1].Outputs, Array.ConvertAll(t, value => (double)value), 1);
            foreach (double kink in ReferenceActivation.Kinks(activation))
                margin = Math.Min(margin, run.Min(layer => layer.PreActivations.Min(h => Math.Abs(h - kink))));
            if (margin < Margin) continue;
            xs.AddRange(x);
            ts.AddRange(t);
        }

        return ([.. xs], [.. ts]);
    }

    /// <summary>All networks in one compilation.</summary>
    public sealed class Networks
    {
        private readonly LoadedProject _project =
            new Project("using NetGen;\n" + string.Concat(Combinations.Select(Declaration))).Build().Load();

        public INetwork Create(Activation activation, Loss loss) => _project.Create($"{activation}{loss}", seed: 11);

        private static string Declaration((Activation Activation, Loss Loss) of) => $"""
            [Input({Inputs})]
            [Dense({Hidden}, Activation.{of.Activation}, BiasInit = BiasInit.Uniform, BiasScale = 0.5)]
            [Dense({Outputs}, Activation.{of.Activation}, BiasInit = BiasInit.Uniform, BiasScale = 0.5)]
            [Loss(Loss.{of.Loss})]
            public partial class {of.Activation}{of.Loss};

            """;
    }
}
