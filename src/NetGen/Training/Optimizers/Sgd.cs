using System;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>Stochastic gradient descent, with momentum where wanted; <c>torch.optim.SGD</c> without dampening.</summary>
/// <remarks>
/// g ← g + λθ; b ← μb + g; θ ← θ − ηb, or with <see cref="Nesterov"/> θ ← θ − η(g + μb) (Polyak, 1964; Sutskever et al., 2013, in the form
/// that PyTorch uses, where η is outside the momentum).
/// </remarks>
public sealed class Sgd : Optimizer
{
    /// <summary>μ, the share of the last step that is kept; in [0, 1), 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Momentum { get; init => field = Settings.BelowOne(value, nameof(Momentum)); }

    /// <summary>Whether the gradient is taken as if the momentum had already been followed; needs a <see cref="Momentum"/> above 0.</summary>
    public bool Nesterov { get; init; }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException"><see cref="Nesterov"/> is set and <see cref="Momentum"/> is 0.</exception>
    public override OptimizerState CreateState(int length)
    {
        if (Nesterov && Momentum == 0) throw new InvalidOperationException("Sgd.Nesterov needs a Momentum greater than 0, e.g. 0.9.");
        return new State(this, length);
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{base.ToString()} Momentum={Momentum} Nesterov={Nesterov}");

    private sealed class State(Sgd settings, int length) : OptimizerState(length, settings.Momentum > 0 ? ["momentum_buffer"] : [])
    {
        private float _rate;

        protected override void Prepare(long stepNumber, double learningRate) => _rate = (float)learningRate;

        protected override void Sweep(in OptimizerSweep sweep)
        {
            Vector<float> rate = new(-_rate), decay = new((float)sweep.WeightDecay), momentum = new((float)settings.Momentum);
            if (settings.Momentum == 0) FusedSweep.Run(this, sweep, new Plain(rate, decay));
            else if (settings.Nesterov) FusedSweep.Run(this, sweep, new NesterovRule(rate, decay, momentum));
            else FusedSweep.Run(this, sweep, new MomentumRule(rate, decay, momentum));
        }

        private protected override (double State, double Parameter) Bound(double state, double gradient, double parameter, double weightDecay)
        {
            double g = gradient + (weightDecay * parameter), next = state + g;
            return (next, parameter + (_rate * (next + g)));
        }
    }

    private readonly struct Plain(Vector<float> minusRate, Vector<float> decay) : IUpdateRule
    {
        public static int Buffers => 0;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Next(Vector<float> parameter, Vector<float> gradient, ref Vector<float> first, ref Vector<float> second, ref Vector<float> third) =>
            Lanes.MultiplyAdd(minusRate, Lanes.MultiplyAdd(decay, parameter, gradient), parameter);
    }

    private readonly struct MomentumRule(Vector<float> minusRate, Vector<float> decay, Vector<float> momentum) : IUpdateRule
    {
        public static int Buffers => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Next(Vector<float> parameter, Vector<float> gradient, ref Vector<float> first, ref Vector<float> second, ref Vector<float> third)
        {
            first = Lanes.MultiplyAdd(momentum, first, Lanes.MultiplyAdd(decay, parameter, gradient));
            return Lanes.MultiplyAdd(minusRate, first, parameter);
        }
    }

    private readonly struct NesterovRule(Vector<float> minusRate, Vector<float> decay, Vector<float> momentum) : IUpdateRule
    {
        public static int Buffers => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Next(Vector<float> parameter, Vector<float> gradient, ref Vector<float> first, ref Vector<float> second, ref Vector<float> third)
        {
            Vector<float> decayed = Lanes.MultiplyAdd(decay, parameter, gradient);
            first = Lanes.MultiplyAdd(momentum, first, decayed);
            return Lanes.MultiplyAdd(minusRate, Lanes.MultiplyAdd(momentum, first, decayed), parameter);
        }
    }
}
