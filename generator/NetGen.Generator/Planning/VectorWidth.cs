using System.Collections.Generic;

namespace NetGen.Generator.Planning;

/// <summary>The vectors that a kernel is written for; the two static classes of .NET have the same method names, so that one template writes both.</summary>
/// <param name="Class">The static class.</param>
/// <param name="Suffix">What the kernel's method ends in.</param>
/// <param name="FixedLanes">The floats of a vector, or 0 where the machine decides.</param>
/// <param name="MostLanes">The floats of the widest vector it can meet.</param>
/// <param name="Registers">The vector registers.</param>
internal sealed record VectorWidth(string Class, string Suffix, int FixedLanes, int MostLanes, int Registers)
{
    /// <summary>Whatever <c>Vector&lt;float&gt;</c> is: 128 bits on Arm, 256 on AVX2, and on most machines with AVX-512, too.</summary>
    public static VectorWidth Portable { get; } = new("Vector", "Portable", 0, 8, 16);

    /// <summary>512 bits, where the hardware has them: twice the registers and half the instructions.</summary>
    public static VectorWidth Wide { get; } = new("Vector512", "Wide", 16, 16, 32);

    /// <summary>Both, the preferred one first.</summary>
    public static IReadOnlyList<VectorWidth> All { get; } = [Wide, Portable];

    /// <summary>Half of <see cref="Wide"/>.</summary>
    public static VectorWidth Half { get; } = new("Vector256", "Half", 8, 8, 32);

    /// <summary>What multiplies and adds: the instruction itself where it is sure to be there, for an inlined method costs the JIT thirty times as much.</summary>
    public string MultiplyAdd => FixedLanes > 0 ? $"{Class}.FusedMultiplyAdd" : "Lanes.MultiplyAdd";

    /// <summary>The vector's type.</summary>
    public string Type => $"{Class}<float>";

    /// <summary>One float in every lane, or several over and over.</summary>
    /// <param name="floats">How many.</param>
    /// <param name="x">The first, as an expression.</param>
    public string Repeat(int floats, string x) => floats == 1
        ? $"{Class}.Create({x})"
        : $"Folding.Repeat{floats}{(FixedLanes == 0 ? "" : Suffix)}(ref {x})";

    /// <summary>The floats of so many vectors, as an expression.</summary>
    public string Floats(int count) => FixedLanes > 0 ? $"{count * FixedLanes}" : count == 1 ? "V" : $"{count} * V";

    /// <summary>The same behind a plus sign; nothing for none.</summary>
    public string Plus(int count) => count == 0 ? "" : $" + {Floats(count)}";

    /// <summary>The same as a further argument; nothing for none.</summary>
    public string Argument(int count) => count == 0 ? "" : $", {Floats(count)}";
}
