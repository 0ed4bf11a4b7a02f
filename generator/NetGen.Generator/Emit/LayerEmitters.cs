using System;
using NetGen.Generator.Planning;

namespace NetGen.Generator.Emit;

/// <summary>Which emitter a kind of layer has: the one list in this stage that a new kind joins.</summary>
internal static class LayerEmitters
{
    public static ILayerEmitter Of(LayerPlan plan) => plan switch
    {
        DensePlan dense => new DenseEmitter(dense),
        _ => throw new NotSupportedException($"No emitter for {plan.GetType().Name}."),
    };
}
