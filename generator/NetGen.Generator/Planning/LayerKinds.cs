using System;
using NetGen.Generator.Model;

namespace NetGen.Generator.Planning;

/// <summary>Which plan a kind of layer has: the one list in this stage that a new kind joins.</summary>
internal static class LayerKinds
{
    /// <param name="layer">The layer.</param>
    /// <param name="before">The layer before it, or null for the first.</param>
    /// <param name="inputStride">The floats from one row of the network's inputs to the next.</param>
    public static LayerPlan Plan(LayerModel layer, LayerPlan? before, int inputStride) => layer switch
    {
        DenseModel dense => new DensePlan(
            dense, before is null ? 0 : before.Index + 1, before?.OutputStride ?? inputStride, before?.ParameterEnd ?? 0, before?.TransposedEnd ?? 0),
        _ => throw new NotSupportedException($"No plan for {layer.GetType().Name}."),
    };
}
