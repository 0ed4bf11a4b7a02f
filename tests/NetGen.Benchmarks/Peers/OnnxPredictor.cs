using System;
using System.IO;
using Microsoft.ML.OnnxRuntime;
using NetGen.Onnx;

namespace NetGen.Benchmarks.Peers;

/// <summary>ONNX Runtime at its best: one thread, no spinning, every optimisation, a fixed batch, tensors that stay where they are.</summary>
internal sealed class OnnxPredictor : IDisposable
{
    private static readonly string[] InputNames = ["input"], OutputNames = ["output"];

    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _run = new();
    private readonly OrtValue[] _inputs, _outputs;

    /// <summary>Exports a network and loads it.</summary>
    /// <param name="network">The network.</param>
    /// <param name="inputs">What <see cref="Run"/> reads.</param>
    /// <param name="outputs">What <see cref="Run"/> writes.</param>
    public OnnxPredictor(INetwork network, float[] inputs, float[] outputs)
    {
        NetworkLayout layout = network.Layout;
        long rows = inputs.Length / layout.InputSize;
        using SessionOptions options = Options(rows);
        _session = new InferenceSession(Model(network), options);
        _inputs = [OrtValue.CreateTensorValueFromMemory(inputs, [rows, layout.InputSize])];
        _outputs = [OrtValue.CreateTensorValueFromMemory(outputs, [rows, layout.OutputSize])];
        _binding = _session.CreateIoBinding();
        _binding.BindInput(InputNames[0], _inputs[0]);
        _binding.BindOutput(OutputNames[0], _outputs[0]);
    }

    /// <summary>Runs with tensors bound once.</summary>
    public void RunBound() => _session.RunWithBinding(_run, _binding);

    /// <summary>Runs with tensors given at each call.</summary>
    public void Run() => _session.Run(_run, InputNames, _inputs, OutputNames, _outputs);

    /// <summary>The settings.</summary>
    /// <param name="rows">The batch, known beforehand.</param>
    public static SessionOptions Options(long rows)
    {
        var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        options.AddSessionConfigEntry("session.inter_op.allow_spinning", "0");
        options.AddFreeDimensionOverrideByName("batch", rows);
        return options;
    }

    public void Dispose()
    {
        _binding.Dispose();
        foreach (OrtValue value in (OrtValue[])[.. _inputs, .. _outputs]) value.Dispose();
        _run.Dispose();
        _session.Dispose();
    }

    private static byte[] Model(INetwork network)
    {
        using var stream = new MemoryStream();
        OnnxExport.Write(PortableNetwork.From(network), stream);
        return stream.ToArray();
    }
}
