namespace NetGen.Signal;

/// <summary>A single input that stands for a share of all.</summary>
/// <param name="X">Its value.</param>
/// <param name="Weight">Its share.</param>
internal readonly record struct WeightedInput(double X, double Weight);
