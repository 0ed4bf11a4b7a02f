using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the pair Minimum and Maximum of an attribute: both or neither, in order.</summary>
internal static class RangeParser
{
    public static (double? Minimum, double? Maximum) Parse(AttributeReader reader)
    {
        double? minimum = reader.Number("Minimum"), maximum = reader.Number("Maximum");
        if (reader.Has("Minimum") != reader.Has("Maximum"))
        {
            (string given, string missing) = reader.Has("Minimum") ? ("Minimum", "Maximum") : ("Maximum", "Minimum");
            reader.Report(FaultKind.MissingSetting, given, given, missing);
        }
        else if (minimum >= maximum)
        {
            string most = $"less than Maximum, {HumanNumber.Text(maximum.Value)}";
            reader.Report(FaultKind.InvalidSetting, "Minimum", "Minimum", HumanNumber.Text(minimum.Value), most);
        }

        return (minimum, maximum);
    }
}
