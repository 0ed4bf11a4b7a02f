using System;
using NetGen.Onnx.Import.Graphs;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>Batch normalisation at inference: a factor and a summand for every channel.</summary>
internal static class Normalization
{
    /// <summary>γ(x − μ)/√(σ² + ε) + β (Ioffe and Szegedy, 2015).</summary>
    public static Value BatchNormalization(Node node)
    {
        Flow x = node.Flow(0).Line();
        if (node.Flag("training_mode")) throw new RefusedException("It is in training mode; export the model for inference.");
        if (x.Shape.Columns || x.Shape.Tail.Length == 0)
            throw new RefusedException($"Its input has the shape {x.Shape}; [batch, channels] is needed.");
        float[] gamma = node.Constant(1).Floats, beta = node.Constant(2).Floats;
        float[] mean = node.Constant(3).Floats, variance = node.Constant(4).Floats;
        int channels = x.Shape.Tail[0] == FlowShape.Unknown ? gamma.Length : x.Shape.Tail[0];
        if (gamma.Length != channels || beta.Length != channels || mean.Length != channels || variance.Length != channels)
        {
            string found = $"{gamma.Length}, {beta.Length}, {mean.Length} and {variance.Length}";
            throw new RefusedException($"Its input has {channels} channels; it has {found} numbers for them.");
        }

        return Folded(node, x, channels, (gamma, beta, mean, variance));
    }

    private static Flow Folded(Node node, Flow x, int channels, (float[] Gamma, float[] Beta, float[] Mean, float[] Variance) of)
    {
        float epsilon = node.Number("epsilon", 1e-5f);
        int width = x.Shape.Width == FlowShape.Unknown ? channels : x.Shape.Width, each = channels == 0 ? 0 : width / channels;
        node.Context.Spend(2L * width * sizeof(float));
        float[] scale = new float[width], shift = new float[width];
        for (int i = 0; i < width; i++)
        {
            int channel = i / each;
            double deviation = Math.Sqrt((double)of.Variance[channel] + epsilon);
            if (!(deviation > 0))
                throw new RefusedException($"The variance {of.Variance[channel]:G6} of channel {channel} gives no standard deviation.");
            double factor = of.Gamma[channel] / deviation;
            scale[i] = (float)factor;
            shift[i] = (float)(of.Beta[channel] - (of.Mean[channel] * factor));
        }

        return Flow.Of(new ChannelSource(node, x, scale, shift), x.Shape.IsFlat ? x.Shape with { Tail = [width] } : x.Shape);
    }
}
