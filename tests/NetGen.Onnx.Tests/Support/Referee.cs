using System;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace NetGen.Onnx.Tests.Support;

/// <summary>ONNX Runtime, the referee.</summary>
internal static class Referee
{
    /// <summary>Runs a model on rows of inputs.</summary>
    /// <param name="model">The model's bytes.</param>
    /// <param name="inputs">Row-major.</param>
    /// <param name="shape">The shape of the input tensor, the rows first.</param>
    /// <param name="output">The output to take, or null for the only one.</param>
    public static float[] Run(byte[] model, float[] inputs, int[] shape, string? output = null)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        options.LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR;
        using var session = new InferenceSession(model, options);
        string name = session.InputNames.Single();
        NamedOnnxValue input = session.InputMetadata[name].ElementType == typeof(double)
            ? NamedOnnxValue.CreateFromTensor(name, new DenseTensor<double>(Array.ConvertAll(inputs, x => (double)x), shape))
            : NamedOnnxValue.CreateFromTensor(name, new DenseTensor<float>(inputs, shape));
        using var results = session.Run([input], [output ?? session.OutputNames.Single()]);
        return results[0].Value is Tensor<double> doubles ? [.. doubles.Select(x => (float)x)] : [.. results[0].AsEnumerable<float>()];
    }
}
