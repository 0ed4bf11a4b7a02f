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

    /// <summary>One row forward, to the pre-activations.</summary>
    string Row(string input, string output);

    /// <summary>Several rows forward, to the pre-activations.</summary>
    string Rows(string input, string rows, string output);

    /// <summary>The gradients of the layer's parameters.</summary>
    IEnumerable<string> ParameterGradients(string input, string delta);

    /// <summary>The gradient of the layer's input; its sums start from zeros.</summary>
    string InputGradient(string delta, string inputDelta, string zeros);

    /// <summary>The transposed copies that <see cref="InputGradient"/> reads.</summary>
    IEnumerable<string> Transpose();
}
