using System;
using System.Collections.Generic;
using System.Threading;

namespace NetGen.Samples.XSinX;

/// <summary>One initialisation of the experiment: its name, and how to run one seed of it.</summary>
/// <param name="Name">The name in tables and charts.</param>
/// <param name="Run">Trains the network of a seed in a setting; the action is told the steps done.</param>
/// <param name="Predict">What the signal analysis predicts of it, averaged over the setting's range.</param>
public sealed record Scenario(
    string Name, Func<Setting, long, Action<int>, CancellationToken, TrialResult> Run, Func<Setting, IReadOnlyList<LayerSignal>> Predict)
{
    /// <summary>All five, in the order of the notes.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        Of("A: U[−1, 1]", seed => new UniformOne(seed)),
        Of("B: U[−5, 5]", seed => new UniformFive(seed)),
        Of("Xavier", seed => new Xavier(seed)),
        Of("Uniform ±√(6/(m+n))", seed => new GeneralisedUniform(seed)),
        Of("He", seed => new He(seed)),
    ];

    private static Scenario Of<TNet>(string name, Func<long, TNet> make)
        where TNet : class, INetwork<TNet> => new(
            name,
            (setting, seed, progress, cancellation) => Trial.Run(make(seed), setting, seed, progress, cancellation),
            setting => Probe.Predict(TNet.Declaration, setting));
}
