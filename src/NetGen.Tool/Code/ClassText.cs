using System.Globalization;
using System.IO;
using System.Text;
using NetGen.Formats;
using NetGen.Formulas;
using NetGen.Onnx;

namespace NetGen.Tool.Code;

/// <summary>Writes the annotated partial class of a network.</summary>
internal static class ClassText
{
    /// <summary>The text of the file.</summary>
    /// <param name="network">The network, named as the class shall be.</param>
    /// <param name="space">The namespace, or null.</param>
    /// <param name="model">The model it comes from.</param>
    public static string Of(PortableNetwork network, string? space, string model)
    {
        string source = PlainText.XmlComment(Path.GetFileName(model)), weights = $"{network.Name}.safetensors";
        var text = new StringBuilder();
        text.Append("using NetGen;\n\n");
        if (space is not null) text.Append($"namespace {space};\n\n");
        string inputs = HumanNumber.Text(network.InputSize), outputs = HumanNumber.Text(network.OutputSize);
        string parameters = HumanNumber.Text(network.ParameterCount);
        text.Append($"/// <summary>The network of {source}: {inputs} in, {outputs} out, {parameters} parameters.</summary>\n");
        text.Append(
            $"""
            /// <remarks>
            /// Its weights: <c>{network.Name}.Load("{weights}")</c>. To have them in the assembly, list the file in the project,
            /// <c>&lt;Weights Include="{weights}" /&gt;</c>, and name it here, <c>[Weights("{weights}")]</c>.
            /// </remarks>

            """);
        text.Append($"[Input({Number(network.InputSize)})]\n");
        foreach (PortableLayer layer in network.Layers) text.Append(Dense(layer));
        if (network.Loss != Loss.Auto) text.Append($"[Loss(Loss.{network.Loss})]\n");
        text.Append($"public partial class {network.Name};\n");
        return text.ToString();
    }

    private static string Dense(PortableLayer layer)
    {
        var arguments = new StringBuilder(Number(layer.Units));
        if (layer.Activation != Activation.Linear) arguments.Append($", Activation.{layer.Activation}");
        ActivationTraits traits = ActivationTraits.Of(layer.Activation);
        if (traits.Parameter is { } name && layer.ActivationParameter != (float)traits.DefaultParameter)
            arguments.Append($", {name} = {Literal(layer.ActivationParameter)}");
        return $"[Dense({arguments})]\n";
    }

    /// <summary>The shortest number that is this float again after it has been a double.</summary>
    private static string Literal(float value)
    {
        string shortest = value.ToString("R", CultureInfo.InvariantCulture);
        return (float)double.Parse(shortest, CultureInfo.InvariantCulture) == value
            ? shortest
            : value.ToString("G9", CultureInfo.InvariantCulture);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
