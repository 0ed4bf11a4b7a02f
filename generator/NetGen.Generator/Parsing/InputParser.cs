using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the <c>[Input]</c> attribute.</summary>
internal static class InputParser
{
    public static InputModel Parse(AttributeReader reader)
    {
        int size = reader.Size("size");
        double mean = reader.Number("Mean") ?? 0;
        double deviation = reader.Number("StandardDeviation", value => value >= 0, "at least 0") ?? 1;
        double? minimum = reader.Number("Minimum"), maximum = reader.Number("Maximum");
        if (reader.Has("Minimum") != reader.Has("Maximum"))
        {
            (string given, string missing) = reader.Has("Minimum") ? ("Minimum", "Maximum") : ("Maximum", "Minimum");
            reader.Report(FaultKind.MissingSetting, given, given, missing);
        }
        else if (minimum >= maximum)
        {
            reader.Report(FaultKind.InvalidSetting, "Minimum", "Minimum", HumanNumber.Text(minimum.Value), $"less than Maximum, {HumanNumber.Text(maximum.Value)}");
        }

        return new InputModel(size, mean, deviation, minimum, maximum);
    }
}
