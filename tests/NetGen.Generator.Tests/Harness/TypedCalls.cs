using System;
using System.Reflection;

namespace NetGen.Generator.Tests.Harness;

/// <summary>Calls what is generic over a network's type, for networks whose type exists only at run time; and rows in double precision.</summary>
internal static class TypedCalls
{
    /// <summary>The gradient of the mean loss.</summary>
    public static NetworkParameters Gradient(INetwork network, float[] xs, float[] ts) => (NetworkParameters)Call(nameof(GradientOf), network, xs, ts);

    /// <summary>The mean loss.</summary>
    public static float Loss(INetwork network, float[] xs, float[] ts) => (float)Call(nameof(LossOf), network, xs, ts);

    /// <summary>One row of packed rows.</summary>
    public static double[] Row(float[] values, int row, int width) =>
        Array.ConvertAll(values[(row * width)..((row + 1) * width)], value => (double)value);

    private static object Call(string method, INetwork network, float[] xs, float[] ts) => typeof(TypedCalls)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!
        .MakeGenericMethod(network.GetType()).Invoke(null, [network, xs, ts])!;

    private static NetworkParameters GradientOf<TNet>(TNet network, float[] xs, float[] ts)
        where TNet : class, INetwork<TNet> => network.ComputeGradient(xs, ts);

    private static float LossOf<TNet>(TNet network, float[] xs, float[] ts)
        where TNet : class, INetwork<TNet> => new Trainer<TNet>(network, new Sgd()).Evaluate(xs, ts);
}
