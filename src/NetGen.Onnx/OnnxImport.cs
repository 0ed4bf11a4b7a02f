using System;
using System.IO;
using NetGen.Onnx.Import;
using NetGen.Onnx.Import.Reading;

namespace NetGen.Onnx;

/// <summary>
/// Reads ONNX models whose graph is a chain of dense layers and activations, as PyTorch, Keras and scikit-learn export them.
/// </summary>
/// <remarks>
/// Taken are Gemm, MatMul with Add, BatchNormalization and other factors and summands (they fold into the dense layer beside them), every
/// <see cref="Activation"/> as one operator or written out, and operators that keep a sample's numbers: Flatten, Reshape, Squeeze,
/// Unsqueeze, Identity, Dropout, Cast, Slice and Concat of everything, Transpose of a constant. Shapes are folded (Shape, Gather, Slice,
/// Concat, Split). What has no dense layer beside it, such as a clip of the inputs or a scaled output, becomes a layer with the identity
/// for its matrix. Weights in float64, float16 and bfloat16 become float32. Opset 7 and later. Numbers in a file of their own are read from
/// the model's folder only.
/// </remarks>
public static class OnnxImport
{
    /// <summary>Reads a model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What to read, and under which name; may be null.</param>
    /// <returns>The network.</returns>
    /// <exception cref="OnnxException">
    /// The file is damaged, or holds what NetGen has not: every node and tensor concerned is named.
    /// </exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static PortableNetwork Read(string path, OnnxImportOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return GraphReader.Read(ModelFile.Read(path), options ?? new());
    }

    /// <summary>Reads a model from memory.</summary>
    /// <param name="model">The model's bytes.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">What to read, and under which name; may be null.</param>
    /// <returns>The network.</returns>
    /// <exception cref="OnnxException">
    /// The bytes are damaged, or hold what NetGen has not: every node and tensor concerned is named.
    /// </exception>
    public static PortableNetwork Parse(byte[] model, string name, OnnxImportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(name);
        return GraphReader.Read(ModelFile.Parse(name, model), options ?? new());
    }
}
