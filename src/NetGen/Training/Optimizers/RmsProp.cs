using System;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen;

/// <summary>RMSProp (Hinton, 2012, lecture 6e of "Neural Networks for Machine Learning"); <c>torch.optim.RMSprop</c>.</summary>
/// <remarks>
/// g ← g + λθ; v ← αv + (1 − α)g²; a ← αa + (1 − α)g; d = √v + ε, or √(v − a²) + ε where <see cref="Centered"/> (Graves, 2013);
/// b ← μb + g/d; θ ← θ − ηb. Where rounding makes v − a² negative it counts as 0, where PyTorch has NaN.
/// </remarks>
public sealed class RmsProp : Optimizer
{
    /// <summary>Settings with a learning rate of 0.01, as PyTorch's.</summary>
    public RmsProp() => LearningRate = 0.01;

    /// <summary>α, the decay rate of the squared gradient's running mean; in [0, 1), 0.99 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Alpha { get; init => field = Settings.BelowOne(value, nameof(Alpha)); } = 0.99;

    /// <summary>ε, added to the divisor; greater than 0, 1e-8 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Epsilon { get; init => field = Settings.PositiveAsSingle(value, nameof(Epsilon)); } = 1e-8;

    /// <summary>μ, the share of the last step that is kept; in [0, 1), 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Momentum { get; init => field = Settings.BelowOne(value, nameof(Momentum)); }

    /// <summary>Whether the gradient's variance is used, rather than its mean square; false by default.</summary>
    public bool Centered { get; init; }

    /// <inheritdoc/>
    public override OptimizerState CreateState(int length) => new State(this, length);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{base.ToString()} Alpha={Alpha} Epsilon={Epsilon} Momentum={Momentum} Centered={Centered}");

    private string[] Buffers =>
        Centered ? Momentum > 0 ? ["square_avg", "grad_avg", "momentum_buffer"] : ["square_avg", "grad_avg"]
        : Momentum > 0 ? ["square_avg", "momentum_buffer"] : ["square_avg"];

    private sealed class State(RmsProp settings, int length) : OptimizerState(length, settings.Buffers)
    {
        private float _rate;

        protected override void Prepare(long stepNumber, double learningRate) => _rate = (float)learningRate;

        protected override void Sweep(in OptimizerSweep sweep)
        {
            Core core = new(settings, (float)sweep.WeightDecay);
            Vector<float> rate = new(-_rate), momentum = new((float)settings.Momentum);
            switch (settings.Centered, settings.Momentum > 0)
            {
                case (false, false): FusedSweep.Run(this, sweep, new Plain(core, rate)); break;
                case (false, true): FusedSweep.Run(this, sweep, new WithMomentum(core, rate, momentum)); break;
                case (true, false): FusedSweep.Run(this, sweep, new CenteredRule(core, rate)); break;
                case (true, true): FusedSweep.Run(this, sweep, new CenteredWithMomentum(core, rate, momentum)); break;
            }
        }

        // The means stay below what they are means of; the kept steps add up. Quotients must be finite, too: at a rate of 0, 0 · ∞ is NaN.
        private protected override (double State, double Parameter) Bound(double state, double gradient, double parameter, double weightDecay)
        {
            double g = gradient + (weightDecay * parameter), step = g / settings.Epsilon, next = Math.Max(state, Math.Max(g, g * g));
            if (settings.Momentum > 0) next = Math.Max(next, state + step);
            return (next, parameter + (Math.Max(1, _rate) * Math.Max(step, next)));
        }
    }

    /// <summary>The gradient divided by its running size.</summary>
    private readonly struct Core(RmsProp settings, float weightDecay)
    {
        private readonly Vector<float> _decay = new(weightDecay), _alpha = new((float)settings.Alpha);
        private readonly Vector<float> _weight = new((float)(1 - settings.Alpha)), _epsilon = new((float)settings.Epsilon);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Scaled(Vector<float> parameter, Vector<float> gradient, ref Vector<float> square)
        {
            Vector<float> g = Lanes.MultiplyAdd(_decay, parameter, gradient);
            square = Lanes.MultiplyAdd(_weight * g, g, _alpha * square);
            return g / (Vector.SquareRoot(square) + _epsilon);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Scaled(Vector<float> parameter, Vector<float> gradient, ref Vector<float> square, ref Vector<float> mean)
        {
            Vector<float> g = Lanes.MultiplyAdd(_decay, parameter, gradient);
            square = Lanes.MultiplyAdd(_weight * g, g, _alpha * square);
            mean = Lanes.MultiplyAdd(_weight, g - mean, mean);
            Vector<float> variance = Vector.Max(Lanes.MultiplyAdd(-mean, mean, square), Vector<float>.Zero);
            return g / (Vector.SquareRoot(variance) + _epsilon);
        }
    }

    private readonly struct Plain(Core core, Vector<float> minusRate) : IUpdateRule
    {
        public static int Buffers => 1;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Next(Vector<float> parameter, Vector<float> gradient, ref Vector<float> first, ref Vector<float> second, ref Vector<float> third) =>
            Lanes.MultiplyAdd(minusRate, core.Scaled(parameter, gradient, ref first), parameter);
    }

    private readonly struct WithMomentum(Core core, Vector<float> minusRate, Vector<float> momentum) : IUpdateRule
    {
        public static int Buffers => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Next(Vector<float> parameter, Vector<float> gradient, ref Vector<float> first, ref Vector<float> second, ref Vector<float> third)
        {
            second = Lanes.MultiplyAdd(momentum, second, core.Scaled(parameter, gradient, ref first));
            return Lanes.MultiplyAdd(minusRate, second, parameter);
        }
    }

    private readonly struct CenteredRule(Core core, Vector<float> minusRate) : IUpdateRule
    {
        public static int Buffers => 2;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Next(Vector<float> parameter, Vector<float> gradient, ref Vector<float> first, ref Vector<float> second, ref Vector<float> third) =>
            Lanes.MultiplyAdd(minusRate, core.Scaled(parameter, gradient, ref first, ref second), parameter);
    }

    private readonly struct CenteredWithMomentum(Core core, Vector<float> minusRate, Vector<float> momentum) : IUpdateRule
    {
        public static int Buffers => 3;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<float> Next(Vector<float> parameter, Vector<float> gradient, ref Vector<float> first, ref Vector<float> second, ref Vector<float> third)
        {
            third = Lanes.MultiplyAdd(momentum, third, core.Scaled(parameter, gradient, ref first, ref second));
            return Lanes.MultiplyAdd(minusRate, third, parameter);
        }
    }
}
