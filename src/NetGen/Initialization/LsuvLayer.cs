namespace NetGen;

/// <summary>What <see cref="LsuvInitialization.InitializeLsuv"/> did to one layer.</summary>
/// <param name="Layer">The layer's place, from 0.</param>
/// <param name="Before">The standard deviation of its pre-activations before it was scaled; the layers in front already were.</param>
/// <param name="After">The standard deviation afterwards.</param>
/// <param name="Iterations">How often its weights were scaled; 0 where nothing was to do.</param>
public sealed record LsuvLayer(int Layer, double Before, double After, int Iterations);
