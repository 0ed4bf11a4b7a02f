using System.Numerics;
using System.Runtime.CompilerServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>h·clip(h + 3, 0, 6)/6 (Howard et al., 2019); slope 0 up to −3, (2h + 3)/6 between, 1 from 3 on.</summary>
public readonly struct HardSwish : IElementwise
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Apply(Vector<float> h, Vector<float> parameter)
    {
        Vector<float> gate = VectorMath.AtMost(VectorMath.AtLeast(h + Vector.Create(3f), 0f), 6f);
        // Below −3 the gate is 0; the stop keeps −∞·0 from giving NaN. Above 3 it is 6/6 = 1 exactly.
        return VectorMath.AtLeast(h, -3f) * (gate * Vector.Create(1f / 6f));
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Slope(Vector<float> kept, Vector<float> parameter)
    {
        Vector<float> inside = Lanes.MultiplyAdd(kept, Vector.Create(1f / 3f), Vector.Create(0.5f));
        Vector<float> slope = Vector.ConditionalSelect(Vector.GreaterThan(kept, Vector.Create(-3f)), inside, Vector<float>.Zero);
        return Vector.ConditionalSelect(Vector.LessThan(kept, Vector.Create(3f)), slope, Vector<float>.One);
    }
}
