using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Formats;
using NetGen.Generator.Model;

namespace NetGen.Analyzers.Weights;

/// <summary>The tensors and the declaration that a network's file must have, as <c>Load</c> will want them.</summary>
internal static class ExpectedTensors
{
    /// <summary>Throws where <c>Load</c> would, for all that can be known without the numbers.</summary>
    public static void Check(SafetensorsHeader header, NetworkModel model, FormatOrigin origin)
    {
        string name = model.Type.Identifier.TrimStart('@');
        bool extra = header.Metadata.ContainsKey(NetworkDeclaration.CheckpointName);
        new TensorMatcher(name, Slots(model).ToList(), header.Tensors, origin).Match(extra);
        if (NetworkDeclaration.Read(header) is { } declaration) Declaration(name, model).RequireSame(declaration, origin);
    }

    private static IEnumerable<ParameterSlot> Slots(NetworkModel model)
    {
        int[] numbers = SequentialNames.Numbers(model.Layers.Select(layer => layer.Activation).ToArray());
        for (int i = 0; i < model.Layers.Count; i++)
        {
            if (model.Layers[i] is not DenseModel dense)
                throw new NotSupportedException($"{model.Layers[i].GetType().Name} has no tensors in a file.");
            yield return new($"{numbers[i]}.{ParameterSlot.Weight}", i, ParameterSlot.Weight, [dense.Outputs, dense.Inputs]);
            yield return new($"{numbers[i]}.{ParameterSlot.Bias}", i, ParameterSlot.Bias, [dense.Outputs]);
        }
    }

    private static NetworkDeclaration Declaration(string name, NetworkModel model) => new(
        name,
        model.Input.Size,
        model.Layers.Select(layer => new LayerDeclaration("Dense", layer.Outputs, layer.Activation, (float)layer.Parameter)).ToArray(),
        model.Loss);
}
