using NetGen.Generator.Model;

namespace NetGen.Generator.Parsing;

/// <summary>Reads the <c>[Loss]</c> attribute, and says what its absence means.</summary>
internal static class LossParser
{
    private const double DefaultDelta = 1;

    public static (Loss Loss, double Parameter) Parse(AttributeReader? reader, Activation output)
    {
        if (reader is null) return (Implied(output), 0);
        Loss loss = reader.Value<Loss>("loss");
        if (reader.Failed) return (loss, 0);
        double? delta = reader.Number("Delta", value => value > 0, "greater than 0");
        if (loss != Loss.Huber && reader.Has("Delta")) reader.Report(FaultKind.UnusedSetting, "Delta", "Delta", $"Loss.{loss}");
        return loss == Loss.Auto ? (Implied(output), 0) : (loss, loss == Loss.Huber ? delta ?? DefaultDelta : 0);
    }

    private static Loss Implied(Activation output) => output switch
    {
        Activation.Sigmoid => Loss.BinaryCrossEntropy,
        Activation.Softmax or Activation.LogSoftmax => Loss.CategoricalCrossEntropy,
        _ => Loss.MeanSquaredError,
    };
}
