using System.Numerics;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>Sums over the rows of a padded matrix: the gradients of biases.</summary>
public static class Columns
{
    /// <summary>sums[j] = Σ rows[i][j], or that added to what it holds: either way one sum in the order of the rows.</summary>
    /// <param name="rows">The first float of the first row.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="stride">The floats of a padded row: a multiple of 16.</param>
    /// <param name="add">Whether the sums go on from what they hold.</param>
    /// <param name="sums">The first of <paramref name="stride"/> floats.</param>
    public static void Sum(ref float rows, int count, int stride, bool add, ref float sums)
    {
        nuint step = (nuint)Vector<float>.Count;
        for (nuint j = 0; j < (nuint)stride; j += step)
        {
            ref float column = ref Unsafe.Add(ref rows, j);
            Vector<float> sum = add ? Vector.LoadUnsafe(ref sums, j) : Vector<float>.Zero;
            for (int row = 0; row < count; row++)
            {
                sum += Vector.LoadUnsafe(ref column);
                column = ref Unsafe.Add(ref column, stride);
            }

            sum.StoreUnsafe(ref sums, j);
        }
    }
}
