using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace NetGen.Tests.Training.Optimizers;

/// <summary>Every rule of every optimiser, by name.</summary>
internal static class OptimizerCases
{
    private static readonly Dictionary<string, Optimizer> Cases = new()
    {
        ["SGD"] = new Sgd { LearningRate = 0.05 },
        ["SGD decayed"] = new Sgd { LearningRate = 0.05, WeightDecay = 0.1 },
        ["momentum"] = new Sgd { LearningRate = 0.02, Momentum = 0.9 },
        ["momentum decayed"] = new Sgd { LearningRate = 0.02, Momentum = 0.5, WeightDecay = 0.1 },
        ["Nesterov"] = new Sgd { LearningRate = 0.02, Momentum = 0.9, Nesterov = true },
        ["Nesterov decayed"] = new Sgd { LearningRate = 0.02, Momentum = 0.8, Nesterov = true, WeightDecay = 0.1 },
        ["Adam"] = new Adam { LearningRate = 0.01 },
        ["Adam decayed"] = new Adam { LearningRate = 0.01, WeightDecay = 0.1 },
        ["Adam with other rates"] = new Adam { LearningRate = 0.01, Beta1 = 0.5, Beta2 = 0.9, Epsilon = 1e-3 },
        ["Adam without memory"] = new Adam { LearningRate = 0.01, Beta1 = 0, Beta2 = 0, Epsilon = 1e-2 },
        ["AdamW"] = new AdamW { LearningRate = 0.01 },
        ["AdamW without decay"] = new AdamW { LearningRate = 0.01, WeightDecay = 0 },
        ["AdamW decayed"] = new AdamW { LearningRate = 0.01, WeightDecay = 0.5, Beta1 = 0.8 },
        ["RMSProp"] = new RmsProp { LearningRate = 0.005 },
        ["RMSProp decayed"] = new RmsProp { LearningRate = 0.005, Alpha = 0.9, WeightDecay = 0.1 },
        ["RMSProp with momentum"] = new RmsProp { LearningRate = 0.002, Momentum = 0.9 },
        ["RMSProp centred"] = new RmsProp { LearningRate = 0.005, Centered = true, Alpha = 0.9, Epsilon = 1e-3 },
        ["RMSProp centred with momentum"] =
            new RmsProp { LearningRate = 0.002, Centered = true, Momentum = 0.7, Epsilon = 1e-3, WeightDecay = 0.1 },
    };

    public static TheoryData<string> Names => new(Cases.Keys.AsEnumerable());

    public static Optimizer Get(string name) => Cases[name];

    /// <summary>One step over a whole buffer with the optimiser's own decay.</summary>
    /// <returns>−1, or where the step failed.</returns>
    public static int Step(OptimizerState state, Optimizer settings, float[] parameters, float[] gradient, double? rate = null)
    {
        DecayRange everything = new(0, parameters.Length, settings.WeightDecay);
        return state.TryStep(parameters, gradient, GradientNorm.Of(gradient), rate ?? settings.LearningRate, [everything]);
    }
}
