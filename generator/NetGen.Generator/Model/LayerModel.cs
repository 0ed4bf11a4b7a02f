namespace NetGen.Generator.Model;

/// <summary>One layer as declared, whatever its kind.</summary>
/// <param name="Inputs">The length of what goes in.</param>
/// <param name="Outputs">The length of what comes out.</param>
/// <param name="Activation">φ.</param>
/// <param name="Parameter">φ's parameter, or 0.</param>
internal abstract record LayerModel(int Inputs, int Outputs, Activation Activation, double Parameter);
