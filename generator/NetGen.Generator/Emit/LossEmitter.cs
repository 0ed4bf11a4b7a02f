using NetGen.Generator.Model;

namespace NetGen.Generator.Emit;

/// <summary>Which loss the training code calls, and whether it reads pre-activations because loss and output activation are one formula.</summary>
internal sealed record LossEmitter(string Name, bool Fused, string Parameter)
{
    public static LossEmitter Of(NetworkModel model)
    {
        Activation output = model.Layers[model.Layers.Count - 1].Activation;
        string parameter = Literal.Float(model.LossParameter);
        return (model.Loss, output) switch
        {
            (Loss.BinaryCrossEntropy, Activation.Sigmoid) => new("SigmoidCrossEntropy", true, parameter),
            (Loss.CategoricalCrossEntropy, Activation.Softmax or Activation.LogSoftmax) => new("SoftmaxCrossEntropy", true, parameter),
            _ => new(model.Loss.ToString(), false, parameter),
        };
    }

    public string Gradient(string outputs, string delta, int width, int stride) =>
        $"{Name}.Gradient(ref {outputs}, ref block.Targets, ref {delta}, block.Rows, {width}, {stride}, block.Scale, {Parameter})";

    public string Value(string outputs, int width, int stride) =>
        $"{Name}.Value(ref {outputs}, ref block.Targets, block.Rows, {width}, {stride}, {Parameter})";
}
