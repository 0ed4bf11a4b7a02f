using System;
using System.Linq;
using NetGen.Formats;

namespace NetGen;

/// <summary>Names the tensor of a parameter in a file.</summary>
/// <param name="network">The network.</param>
/// <param name="layer">The layer's place, from 0.</param>
/// <param name="parameter">What it is in the layer, as PyTorch calls it: <c>weight</c> or <c>bias</c>.</param>
/// <returns>The name; another for every parameter.</returns>
public delegate string TensorNaming(NetworkLayout network, int layer, string parameter);

/// <summary>Ways to name tensors.</summary>
public static class TensorNames
{
    /// <summary>
    /// As <c>torch.nn.Sequential(...).state_dict()</c> has them, where an activation is a module and takes a number: <c>0.weight</c>,
    /// <c>0.bias</c>, <c>2.weight</c>, … The default. For a prefix: <c>(n, l, p) => "actor." + TensorNames.Sequential(n, l, p)</c>.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="layer">The layer's place, from 0.</param>
    /// <param name="parameter">What it is in the layer.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such layer.</exception>
    public static string Sequential(NetworkLayout network, int layer, string parameter)
    {
        ArgumentNullException.ThrowIfNull(network);
        if ((uint)layer >= (uint)network.Layers.Count)
            throw new ArgumentOutOfRangeException(nameof(layer), layer, $"{network.Name} has {network.Layers.Count} layers, from 0.");
        int[] numbers = SequentialNames.Numbers(network.Layers.Select(each => each.Activation).ToArray());
        return $"{numbers[layer]}.{parameter}";
    }
}
