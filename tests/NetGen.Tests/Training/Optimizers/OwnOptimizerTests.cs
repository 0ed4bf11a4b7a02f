using System;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>An optimiser that a user adds, of public parts alone.</summary>
public class OwnOptimizerTests
{
    [Fact]
    public void AnOwnOptimizer_StepsTheNetwork()
    {
        (float[] x, float[] t) = Samples.Curve(30);
        CurveNet net = new(seed: 1);
        float[] before = Samples.Bits(net);
        Trainer<CurveNet> trainer = new(net, new SignDescent { LearningRate = 0.125 });
        NetworkParameters gradient = net.ComputeGradient(x, t);
        trainer.Step(x, t);
        for (int i = 0; i < before.Length; i++)
            Assert.Equal(before[i] - (0.125f * MathF.Sign(gradient.Buffer[i])), net.Parameters.Buffer[i]);
        Assert.Equal(1f, trainer.State.Buffer(0).ToArray().Max());
        trainer.Step(x, t);
        Assert.Equal(2f, trainer.State.Buffer(0).ToArray().Max());
    }

    private sealed class SignDescent : Optimizer
    {
        public override OptimizerState CreateState(int length) => new State(length);

        /// <summary>Moves by the sign of the gradient, and counts.</summary>
        private sealed class State(int length) : OptimizerState(length, "count")
        {
            private float _rate;

            protected override void Prepare(long stepNumber, double learningRate) => _rate = (float)learningRate;

            protected override void Sweep(in OptimizerSweep sweep)
            {
                for (int i = 0; i < sweep.Parameters.Length; i++)
                {
                    sweep.Parameters[i] -= _rate * MathF.Sign(sweep.Gradient[i]);
                    Buffer(0)[sweep.Start + i]++;
                }
            }
        }
    }
}
