namespace NetGen;

/// <summary>βᵗ from multiplications alone, which has the same bits everywhere; <c>Math.Pow</c> has not.</summary>
internal static class IntegerPower
{
    /// <summary>βᵗ by squaring: 63 rounds at most, whatever a checkpoint says that t is, and the same bits in a run that was taken up there.</summary>
    /// <param name="value">β, at least 0.</param>
    /// <param name="exponent">t, at least 0.</param>
    public static double Of(double value, long exponent)
    {
        double power = 1;
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0) power *= value;
            value *= value;
        }

        return power;
    }
}
