using System.Collections.Generic;
using NetGen.Onnx.Import.Reading;

namespace NetGen.Onnx.Import.Values;

/// <summary>What a name in the graph stands for.</summary>
internal abstract record Value;

/// <summary>Numbers of the file.</summary>
internal sealed record ConstantValue(Constant Constant) : Value;

/// <summary>Nothing that could be told: a node before it has already been reported.</summary>
internal sealed record UnknownValue : Value;

/// <summary>The outputs of a node that has several.</summary>
internal sealed record SeveralValues(IReadOnlyList<Value> Values) : Value;

/// <summary>An output that no operator here computes, such as the mask of a dropout.</summary>
internal sealed record UnusedValue(string Description) : Value;

/// <summary>What runs through the network: a polynomial of a source, number by number.</summary>
/// <param name="Source">Where x comes from.</param>
/// <param name="Polynomial">What is made of x.</param>
/// <param name="Shape">Its shape.</param>
internal sealed record Flow(Source Source, Polynomial Polynomial, FlowShape Shape) : Value
{
    /// <summary>A source as it is.</summary>
    public static Flow Of(Source source, FlowShape shape) => new(source, Polynomial.Identity, shape);

    /// <summary>The signal, if it is a multiple of its source plus a number.</summary>
    /// <exception cref="RefusedException">It is a power or a constant.</exception>
    public Flow Line()
    {
        if (!Polynomial.IsLine) throw new RefusedException("Its input is a polynomial of the signal that is part of no activation.");
        // A bias may be NaN like any weight; a factor that is none would spoil the recognition of what follows.
        return double.IsFinite(Polynomial.C1)
            ? this
            : throw new RefusedException("A factor before it is not finite.");
    }
}
