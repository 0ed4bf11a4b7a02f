using System.Numerics;

namespace NetGen;

/// <summary>An optimiser's formula on one vector of parameters: a struct, so that the one sweep is compiled for each rule.</summary>
internal interface IUpdateRule
{
    /// <summary>How many state buffers the rule uses, 0 to 3; the others are neither read nor written.</summary>
    static abstract int Buffers { get; }

    /// <summary>The new parameters; the state vectors are updated in place.</summary>
    Vector<float> Next(Vector<float> parameter, Vector<float> gradient, ref Vector<float> first, ref Vector<float> second, ref Vector<float> third);
}
