using System;
using System.Numerics;
using System.Runtime.Intrinsics;
using NetGen.Formulas;

namespace NetGen.Activations;

/// <summary>An activation that is a function of one number, and its slope; a type argument of <see cref="Elementwise"/>.</summary>
/// <remarks>NaN in gives NaN out of every <see cref="Apply"/>; infinite and huge arguments give the function's limit.</remarks>
public interface IElementwise
{
    /// <summary>y = φ(h).</summary>
    /// <param name="h">Pre-activations, any floats.</param>
    /// <param name="parameter">α or ω in every lane, for the activations that have one; otherwise not read.</param>
    static abstract Vector<float> Apply(Vector<float> h, Vector<float> parameter);

    /// <summary>Whether there is <see cref="ApplyWide"/>, as for the activations that most small networks have.</summary>
    static virtual bool IsWide => false;

    /// <summary>y = φ(h) for sixteen numbers, to the same bits; called only where vectors of 512 bits are in hardware.</summary>
    /// <param name="h">Pre-activations, any floats.</param>
    /// <exception cref="NotSupportedException">The activation is not <see cref="IsWide"/>.</exception>
    static virtual Vector512<float> ApplyWide(Vector512<float> h) => throw new NotSupportedException();

    /// <summary>φ′(h).</summary>
    /// <param name="kept">The output y where <see cref="ActivationTraits.SlopeFromOutput"/>, else the pre-activation h.</param>
    /// <param name="parameter">As for <see cref="Apply"/>.</param>
    static abstract Vector<float> Slope(Vector<float> kept, Vector<float> parameter);
}
