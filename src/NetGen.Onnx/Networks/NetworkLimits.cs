namespace NetGen.Onnx;

/// <summary>How large a declared network can be.</summary>
internal static class NetworkLimits
{
    /// <summary>The most inputs, and the most units of a layer.</summary>
    public const int Size = 65_536;

    /// <summary>The most layers.</summary>
    public const int Layers = 256;
}
