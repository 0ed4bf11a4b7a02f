using NetGen.Formulas;

namespace NetGen;

/// <summary>One layer as a file's metadata declare it.</summary>
/// <param name="Kind">The attribute's name without <c>Attribute</c>: <c>Dense</c>.</param>
/// <param name="Units">The number of outputs.</param>
/// <param name="Activation">φ.</param>
/// <param name="Parameter">φ's parameter (leaky ReLU's and ELU's α, sine's ω), or 0.</param>
public sealed record LayerDeclaration(string Kind, long Units, Activation Activation, float Parameter)
{
    /// <summary>The layer as its attribute would read.</summary>
    public override string ToString()
    {
        string setting = ActivationTraits.Of(Activation).Parameter is { } name ? $", {name} = {HumanNumber.Text(Parameter)}" : "";
        return $"{Kind}({Units}, {Activation}{setting})";
    }
}
