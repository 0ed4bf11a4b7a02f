using System.Collections.Generic;

namespace NetGen.Signal;

/// <summary>U[low, high].</summary>
internal sealed record RangeInput(double Low, double High) : SignalInput
{
    internal override double Mean => Low + ((High - Low) / 2);

    internal override double Square => ((Low * Low) + (Low * High) + (High * High)) / 3;

    internal override SignalLaw Law => UniformLaw.Of(Mean, (High - Low) / 2, 0);

    internal override double Third => (Low + High) * ((Low * Low) + (High * High)) / 4;

    internal override double Fourth
    {
        get
        {
            double a = Low * Low, b = High * High;
            return ((a * a) + (a * Low * High) + (a * b) + (Low * High * b) + (b * b)) / 5;
        }
    }

    internal override IReadOnlyList<WeightedInput> Nodes() => InputNodes.Of(Low, High, _ => 1);
}
