using System.Collections.Generic;

namespace NetGen.Generator.Emit;

/// <summary>What one kind of layer writes into each part of the emitted code; arguments are C# expressions.</summary>
internal interface ILayerEmitter
{
    /// <summary>The layer in words, such as <c>100 → 10, softmax</c>.</summary>
    string Description { get; }

    /// <summary>How its weights start, in words, for the table above the class.</summary>
    string Initialisation { get; }

    /// <summary>The lines of the layer's entry in the list of <c>NetworkLayout</c>, every baked number with its formula beside it.</summary>
    IEnumerable<string> LayoutEntry();

    /// <summary>Whether the layer's kernels can apply its activation themselves, as their last step.</summary>
    bool Activates { get; }

    /// <summary>One row forward, to the pre-activations, or with the activation where the layer <see cref="Activates"/>.</summary>
    string Row(string input, string output, bool activate);

    /// <summary>Several rows forward, likewise.</summary>
    string Rows(string input, string rows, string output, bool activate);

    /// <summary>The gradients of the layer's parameters.</summary>
    IEnumerable<string> ParameterGradients(string input, string delta);

    /// <summary>The gradient of the layer's input; its sums start from zeros.</summary>
    string InputGradient(string delta, string inputDelta, string zeros);

    /// <summary>The transposed copies that <see cref="InputGradient"/> reads.</summary>
    IEnumerable<string> Transpose();
}
