namespace NetGen.Signal;

/// <summary>h·clip(h + 3, 0, 6)/6 (Howard et al., 2019).</summary>
internal sealed class HardSwishResponse : ElementwiseResponse
{
    public override double[] Kinks { get; } = [-3, 3];

    public override double Evaluate(double h, out double slope)
    {
        if (h <= -3)
        {
            slope = 0;
            return 0;
        }

        slope = h < 3 ? ((2 * h) + 3) / 6 : 1;
        return h < 3 ? h * (h + 3) / 6 : h;
    }
}
