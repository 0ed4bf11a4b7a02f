using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>The state of <see cref="Adam"/> and <see cref="AdamW"/>, which differ only in where the decay enters.</summary>
internal sealed class AdamState(int length, double beta1, double beta2, double epsilon, bool decoupled)
    : OptimizerState(length, "exp_avg", "exp_avg_sq")
{
    private double _rate;
    private float _minusStep, _inverseRoot;

    protected override void Prepare(long stepNumber, double learningRate)
    {
        _rate = learningRate;
        _minusStep = (float)(-learningRate / (1 - IntegerPower.Of(beta1, stepNumber)));
        _inverseRoot = (float)(1 / Math.Sqrt(1 - IntegerPower.Of(beta2, stepNumber)));
    }

    protected override void Sweep(in OptimizerSweep sweep) => FusedSweep.Run(this, sweep, new Rule(
        decay: new((float)(decoupled ? 0 : sweep.WeightDecay)),
        keep: new((float)(decoupled ? 1 - (_rate * sweep.WeightDecay) : 1)),
        weight1: new((float)(1 - beta1)),
        beta2: new((float)beta2),
        weight2: new((float)(1 - beta2)),
        inverseRoot: new(_inverseRoot),
        epsilon: new((float)epsilon),
        minusStep: new(_minusStep)));

    // Both moments are means of what they were and of g or g². The quotient must be finite, too: at a rate of 0, 0 · ∞ is NaN.
    private protected override (double State, double Parameter) Bound(double state, double gradient, double parameter, double weightDecay)
    {
        double g = gradient + (decoupled ? 0 : weightDecay * parameter), next = Math.Max(state, Math.Max(g, g * g));
        return (next, (parameter * (1 + (_rate * weightDecay))) + (Math.Max(1, -_minusStep) * next / epsilon));
    }

    private readonly struct Rule(
        Vector<float> decay,
        Vector<float> keep,
        Vector<float> weight1,
        Vector<float> beta2,
        Vector<float> weight2,
        Vector<float> inverseRoot,
        Vector<float> epsilon,
        Vector<float> minusStep) : IUpdateRule
    {
        public static int Buffers => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Next(Vector<float> parameter, Vector<float> gradient, ref Vector<float> first, ref Vector<float> second, ref Vector<float> third)
        {
            Vector<float> g = Lanes.MultiplyAdd(decay, parameter, gradient);
            first = Lanes.MultiplyAdd(weight1, g - first, first);
            second = Lanes.MultiplyAdd(weight2 * g, g, beta2 * second);
            Vector<float> divisor = Lanes.MultiplyAdd(Vector.SquareRoot(second), inverseRoot, epsilon);
            return Lanes.MultiplyAdd(minusStep, first / divisor, keep * parameter);
        }
    }
}
