using System;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>One parameter under an optimiser of <c>torch.optim</c>, written down from its documentation, in double precision.</summary>
internal abstract class TorchOptimizer
{
    protected int Steps { get; private set; }

    public double Value { get; set; }

    public void Step(double gradient, double rate)
    {
        Steps++;
        Update(gradient, rate);
    }

    protected abstract void Update(double g, double rate);

    /// <summary>The reference that belongs to some settings.</summary>
    /// <param name="settings">NetGen's settings.</param>
    /// <param name="value">The parameter at first.</param>
    /// <param name="decay">The weight decay, 0 where the parameter is spared.</param>
    public static TorchOptimizer Of(Optimizer settings, double value, double decay) => settings switch
    {
        Sgd sgd => new TorchSgd(sgd, decay) { Value = value },
        Adam adam => new TorchAdam(adam.Beta1, adam.Beta2, adam.Epsilon, decay, decoupled: false) { Value = value },
        AdamW adam => new TorchAdam(adam.Beta1, adam.Beta2, adam.Epsilon, decay, decoupled: true) { Value = value },
        RmsProp rms => new TorchRmsProp(rms, decay) { Value = value },
        _ => throw new ArgumentException("There is no reference for it.", nameof(settings)),
    };

    private sealed class TorchSgd(Sgd settings, double decay) : TorchOptimizer
    {
        private double _buffer;

        protected override void Update(double g, double rate)
        {
            g += decay * Value;
            if (settings.Momentum != 0)
            {
                _buffer = Steps == 1 ? g : (settings.Momentum * _buffer) + g;
                g = settings.Nesterov ? g + (settings.Momentum * _buffer) : _buffer;
            }

            Value -= rate * g;
        }
    }

    private sealed class TorchAdam(double beta1, double beta2, double epsilon, double decay, bool decoupled) : TorchOptimizer
    {
        private double _mean, _square;

        protected override void Update(double g, double rate)
        {
            if (decoupled) Value -= rate * decay * Value;
            else g += decay * Value;
            _mean = (beta1 * _mean) + ((1 - beta1) * g);
            _square = (beta2 * _square) + ((1 - beta2) * g * g);
            double mean = _mean / (1 - Math.Pow(beta1, Steps)), square = _square / (1 - Math.Pow(beta2, Steps));
            Value -= rate * mean / (Math.Sqrt(square) + epsilon);
        }
    }

    private sealed class TorchRmsProp(RmsProp settings, double decay) : TorchOptimizer
    {
        private double _square, _mean, _buffer;

        protected override void Update(double g, double rate)
        {
            g += decay * Value;
            _square = (settings.Alpha * _square) + ((1 - settings.Alpha) * g * g);
            double variance = _square;
            if (settings.Centered)
            {
                _mean = (settings.Alpha * _mean) + ((1 - settings.Alpha) * g);
                variance -= _mean * _mean;
            }

            double scaled = g / (Math.Sqrt(variance) + settings.Epsilon);
            _buffer = (settings.Momentum * _buffer) + scaled;
            Value -= rate * (settings.Momentum > 0 ? _buffer : scaled);
        }
    }
}
