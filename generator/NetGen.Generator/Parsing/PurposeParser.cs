using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the attributes that say what a network is for and change nothing that is emitted: training, targets, budget.</summary>
internal static class PurposeParser
{
    public static TrainingModel Training(AttributeReader reader) => new(
        reader.TypeArgument,
        reader.Number("LearningRate", rate => rate > 0, "greater than 0"),
        reader.Number("Momentum", momentum => momentum is >= 0 and < 1, "in [0, 1)") ?? 0);

    public static TargetModel Target(AttributeReader reader)
    {
        (double? minimum, double? maximum) = RangeParser.Parse(reader);
        return new(
            minimum,
            maximum,
            reader.Number("StandardDeviation", value => value > 0, "greater than 0"),
            reader.Number("PositiveRate", rate => rate is > 0 and < 1, "in (0, 1)"));
    }

    public static BudgetModel Budget(AttributeReader reader) => new(
        reader.Count("Parameters", 1), reader.Count("Bytes", 1), reader.Count("Flops", 1), reader.Count("StackBytes", 0));
}
