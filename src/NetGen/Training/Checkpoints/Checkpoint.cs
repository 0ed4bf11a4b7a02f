using System;
using System.Collections.Generic;
using NetGen.Formats;

namespace NetGen;

/// <summary>
/// A trainer's state in a safetensors file: weights, the optimiser's buffers and the best epoch's weights as tensors, the rest as metadata.
/// </summary>
/// <remarks>
/// Tensors are named as <c>Save</c> names them, buffers as PyTorch does, with their parameter's name behind: optimizer.exp_avg.0.weight.
/// </remarks>
internal static class Checkpoint
{
    private const string BestPrefix = "best.";

    /// <summary>Writes a checkpoint, atomically.</summary>
    public static void Save(string path, NetworkParameters parameters, OptimizerState state, CheckpointMetadata checkpoint)
    {
        if (DataChecks.FirstNonFinite(parameters.Buffer) >= 0)
            throw new InvalidOperationException("A parameter is NaN or infinite: such a checkpoint would not load.");
        NetworkLayout layout = parameters.Layout;
        List<TensorValues> tensors = [.. ParameterTensors.Values(layout, () => parameters.Buffer, TensorNames.Sequential)];
        for (int i = 0; i < state.Names.Count; i++)
        {
            int buffer = i;
            tensors.AddRange(ParameterTensors.Values(layout, () => state.Buffer(buffer), TensorNames.Sequential, Prefix(state.Names[i])));
        }

        if (checkpoint.Run?.Best is { } best)
            tensors.AddRange(ParameterTensors.Values(layout, () => best, TensorNames.Sequential, BestPrefix));
        var metadata = new Dictionary<string, string>(NetworkDeclaration.Of(layout).ToMetadata());
        metadata.Add(CheckpointMetadata.Name, checkpoint.ToJson());
        SafetensorsFile.Write(path, tensors, metadata);
    }

    /// <summary>Reads a checkpoint; the network and the optimiser change when it has been read and fits as a whole.</summary>
    /// <param name="file">The file.</param>
    /// <param name="parameters">The network's parameters.</param>
    /// <param name="optimizer">The optimiser.</param>
    /// <param name="state">Its state.</param>
    /// <param name="check">What the caller requires besides, before anything changes.</param>
    public static CheckpointMetadata Load(
        SafetensorsFile file,
        NetworkParameters parameters,
        Optimizer optimizer,
        OptimizerState state,
        Action<CheckpointMetadata>? check = null)
    {
        string name = optimizer.GetType().Name;
        if (!file.Metadata.TryGetValue(CheckpointMetadata.Name, out string? json))
            throw file.Origin.Error("this is no checkpoint: its metadata hold no training state; Load reads weights alone");
        FormatOrigin origin = file.OriginOf(CheckpointMetadata.Name);
        CheckpointMetadata checkpoint = new CheckpointReader(json, origin).Read();
        NetworkLayout layout = parameters.Layout;
        if (file.ReadDeclaration() is { } declaration)
            NetworkDeclaration.Of(layout).RequireSame(declaration, file.OriginOf(NetworkDeclaration.MetadataName));
        if (checkpoint.Optimizer != name)
            throw origin.Error($"the checkpoint is of {FormatOrigin.Clip(checkpoint.Optimizer)}, this trainer has {name}");
        check?.Invoke(checkpoint);

        ParameterSlot[] slots = ParameterTensors.Slots(layout, TensorNames.Sequential);
        bool best = checkpoint.Run is { KeepsBest: true };
        int expected = slots.Length * (1 + state.Names.Count + (best ? 1 : 0));
        if (file.Tensors.Count != expected)
            throw file.Origin.Error($"{expected} tensors are needed for {layout.Name} and {name}, the file has {file.Tensors.Count}");
        float[] weights = Read(file, layout, slots, "");
        var buffers = new float[state.Names.Count][];
        for (int i = 0; i < buffers.Length; i++) buffers[i] = Read(file, layout, slots, Prefix(state.Names[i]));
        if (best) checkpoint.Run!.Best = Read(file, layout, slots, BestPrefix);

        weights.CopyTo(parameters.Buffer);
        for (int i = 0; i < buffers.Length; i++) state.Restore(i, buffers[i]);
        state.Restore(checkpoint.Steps);
        return checkpoint;
    }

    private static float[] Read(SafetensorsFile file, NetworkLayout layout, ParameterSlot[] slots, string prefix)
    {
        float[] buffer = new float[layout.BufferLength];
        foreach (ParameterSlot slot in slots)
        {
            string name = prefix + slot.Name, shape = SafetensorsTensor.ShapeText(slot.Shape);
            SafetensorsTensor tensor = file.Find(name) ?? throw file.Origin.Error($"there is no tensor '{name}' {shape}", name);
            if (tensor.Type != TensorType.F32 || !slot.Fits(tensor))
                throw file.Origin.Error($"F32 {shape} is needed, this is {tensor}", name, tensor.HeaderPosition);
            ParameterTensors.Set(buffer, layout, slot, file.ReadSingles(tensor));
        }

        return buffer;
    }

    private static string Prefix(string buffer) => $"optimizer.{buffer}.";
}
