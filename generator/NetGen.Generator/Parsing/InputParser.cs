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
        (double? minimum, double? maximum) = RangeParser.Parse(reader);
        return new InputModel(size, mean, deviation, minimum, maximum);
    }
}
