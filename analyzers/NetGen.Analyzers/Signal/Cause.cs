namespace NetGen.Analyzers.Signal;

/// <summary>What of a declaration a finding blames.</summary>
internal enum Aspect
{
    Weights,
    Biases,
    Activation,
    Width,
    Head,
    Input,
    Training,
}

/// <summary>A root cause: two findings with the same aspect of common layers have the same one, and only the first is reported.</summary>
/// <param name="Aspect">What is to blame.</param>
/// <param name="First">The first layer to blame, from 0.</param>
/// <param name="Last">The last.</param>
internal readonly record struct Cause(Aspect Aspect, int First, int Last)
{
    public bool Overlaps(Cause other) => Aspect == other.Aspect && First <= other.Last && other.First <= Last;
}
