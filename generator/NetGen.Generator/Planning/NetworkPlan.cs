using System;
using System.Collections.Generic;
using System.Linq;
using NetGen.Formulas;
using NetGen.Generator.Model;

namespace NetGen.Generator.Planning;

/// <summary>The whole network's memory: parameters, scratch, and how many rows a block has. Everything follows from the shape.</summary>
internal sealed class NetworkPlan
{
    // Activations of a block should stay in a core's second-level cache beside the weights.
    private const long BlockBytes = 1 << 20;
    private const int MostRows = 64;
    private const int LeastRows = 16;

    // As NetGen.Runtime.Predictor has them: what lies on the stack at most, and what aligning it costs.
    private const int MostStackBytes = 64 * 1024;
    private const int StackSlack = 64;

    private NetworkPlan(NetworkModel model, IReadOnlyList<LayerPlan> layers)
    {
        Model = model;
        Layers = layers;
        RowStride = layers.Max(layer => layer.OutputStride);
        BytesPerRow = layers.Sum(layer => (long)layer.OutputStride * sizeof(float));
        BlockRows = RowsThatFit(BytesPerRow);
        ScratchLength = LayOutScratch();
    }

    public NetworkModel Model { get; }

    public IReadOnlyList<LayerPlan> Layers { get; }

    /// <summary>The longest padded row of outputs.</summary>
    public int RowStride { get; }

    /// <summary>The rows of a block, in training and in batches of predictions: fixed by the shape, so that gradients add in one order.</summary>
    public int BlockRows { get; }

    /// <summary>Why that many, for the emitted code.</summary>
    public string BlockReason =>
        $"{BlockRows} rows: what a block keeps of all layers, {HumanNumber.Text(BlockRows * BytesPerRow / 1024.0)} KB, "
        + "stays in the second-level cache" + BlockRows switch
        {
            MostRows => "; more rows would gain nothing.",
            LeastRows => " where it can; fewer rows would waste tiles.",
            _ => ".",
        };

    public long BufferLength => Layers[Layers.Count - 1].ParameterEnd;

    public long TransposedLength => Layers[Layers.Count - 1].TransposedEnd;

    public long ParameterCount => Layers.Sum(layer => layer.ParameterCount);

    // The outputs of all layers for one row.
    private long BytesPerRow { get; }

    /// <summary>Training scratch: kept outputs, two rows of gradients, and zeros to start the sums of the backward pass from.</summary>
    public long ScratchLength { get; }

    public long FirstDelta { get; private set; }

    public long SecondDelta { get; private set; }

    public long Zeros { get; private set; }

    /// <summary>The bytes that one prediction takes on the caller's stack for two rows of outputs; none where the shared pool lends them.</summary>
    public long StackBytes => 2L * RowStride * sizeof(float) is var bytes && bytes <= MostStackBytes ? bytes + StackSlack : 0;

    /// <summary>Every kernel of the network, each once, in an order that depends on nothing but the shapes.</summary>
    public IReadOnlyList<KernelShape> Kernels =>
        Layers.SelectMany(layer => layer.ForwardShapes.Concat(layer.BackwardShapes)).Distinct().OrderBy(shape => shape).ToList();

    public static NetworkPlan Of(NetworkModel model)
    {
        var layers = new List<LayerPlan>();
        LayerPlan? before = null;
        foreach (LayerModel layer in model.Layers) layers.Add(before = LayerKinds.Plan(layer, before, model.Input.Size));
        return new NetworkPlan(model, layers);
    }

    private static int RowsThatFit(long bytesPerRow) =>
        (int)Math.Max(LeastRows, Math.Min(MostRows, BlockBytes / bytesPerRow / LeastRows * LeastRows));

    private long LayOutScratch()
    {
        long end = 0;
        foreach (LayerPlan layer in Layers)
        {
            layer.KeptOutputs = layer.KeptPreActivations = end;
            end += (long)BlockRows * layer.OutputStride;
            if (ActivationTraits.Of(layer.Model.Activation).SlopeFromOutput) continue;
            layer.KeptPreActivations = end;
            end += (long)BlockRows * layer.OutputStride;
        }

        FirstDelta = end;
        SecondDelta = FirstDelta + ((long)BlockRows * RowStride);
        Zeros = SecondDelta + ((long)BlockRows * RowStride);
        return Zeros + RowStride;
    }
}
