using System;
using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>The one list of activations: a new one joins here.</summary>
internal static class ResponseTable
{
    private static readonly Dictionary<Activation, Func<double, int, Response>> Responses = new()
    {
        [Activation.Linear] = Shared(new PiecewiseLinearResponse([], [1], 0)),
        [Activation.Relu] = Shared(new PiecewiseLinearResponse([0], [0, 1], 0)),
        [Activation.LeakyRelu] = (alpha, _) => PiecewiseLinearResponse.Leaky(alpha),
        [Activation.Elu] = (alpha, _) => new ExponentialResponse(1, alpha),
        [Activation.Selu] = Shared(ExponentialResponse.Selu),
        [Activation.Gelu] = Shared(new GeluResponse()),
        [Activation.GeluTanh] = Shared(new GeluTanhResponse()),
        [Activation.Silu] = Shared(new SiluResponse()),
        [Activation.Mish] = Shared(new MishResponse()),
        [Activation.Softplus] = Shared(new SoftplusResponse()),
        [Activation.Softsign] = Shared(new SoftsignResponse()),
        [Activation.Tanh] = Shared(new TanhResponse(1, 1)),
        [Activation.Sigmoid] = Shared(new SigmoidResponse()),
        [Activation.HardSigmoid] = Shared(PiecewiseLinearResponse.Clip(-3, 3, 1.0 / 6, 0)),
        [Activation.HardTanh] = Shared(PiecewiseLinearResponse.Clip(-1, 1, 1, -1)),
        [Activation.HardSwish] = Shared(new HardSwishResponse()),
        [Activation.Relu6] = Shared(PiecewiseLinearResponse.Clip(0, 6, 1, 0)),
        [Activation.Sine] = (omega, _) => new SineResponse(omega),
        [Activation.Softmax] = (_, units) => new SoftmaxResponse(units),
        [Activation.LogSoftmax] = (_, units) => new LogSoftmaxResponse(units),
    };

    /// <summary>An activation's response.</summary>
    /// <param name="activation">φ.</param>
    /// <param name="parameter">Its α or ω, where it has one.</param>
    /// <param name="units">The units of its layer, which softmax couples.</param>
    public static Response Of(Activation activation, double parameter, int units) => Responses[activation](parameter, units);

    private static Func<double, int, Response> Shared(Response response) => (_, _) => response;
}
