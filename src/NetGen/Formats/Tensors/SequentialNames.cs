using System.Collections.Generic;

namespace NetGen.Formats;

/// <summary>The numbers that the modules of a <c>torch.nn.Sequential</c> have: an activation is a module and takes one, too.</summary>
internal static class SequentialNames
{
    /// <summary>The number of each layer's linear module.</summary>
    public static int[] Numbers(IReadOnlyList<Activation> activations)
    {
        int[] numbers = new int[activations.Count];
        int next = 0;
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = next;
            next += activations[i] == Activation.Linear ? 1 : 2;
        }

        return numbers;
    }
}
