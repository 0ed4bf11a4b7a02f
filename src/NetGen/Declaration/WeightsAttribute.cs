using System;

namespace NetGen;

/// <summary>
/// Puts the weights of a safetensors file into the assembly: the class gets a static <c>Pretrained</c>, which needs no file at run time.
/// </summary>
/// <remarks>
/// The project lists the file once, <c>&lt;Weights Include="sine.safetensors" /&gt;</c>. The build checks names, shapes, types and
/// activations against the declaration, embeds the bytes as they are, and starts anew when the file changes.
/// </remarks>
/// <param name="file">The file as the project lists it, with <c>/</c> between folders.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class WeightsAttribute(string file) : Attribute
{
    /// <summary>The file as the project lists it.</summary>
    public string File { get; } = file;
}
