using System;
using NetGen.Onnx.Import.Reading;
using NetGen.Onnx.Import.Values;

namespace NetGen.Onnx.Import.Operators;

/// <summary>A constant laid over every sample of a signal, as NumPy broadcasts.</summary>
internal static class Broadcast
{
    /// <summary>Whether the constant leaves the signal's shape as it is. Dimensions count from the right; the batch's must be 1.</summary>
    public static bool Fits(Constant constant, FlowShape shape)
    {
        int[] dims = constant.Dims;
        if (dims.Length > shape.Rank) return false;
        for (int i = 1; i <= dims.Length; i++)
        {
            int own = dims[^i], other = DimensionOf(shape, i);
            if (own != 1 && own != other && other != FlowShape.Unknown) return false;
        }

        return true;
    }

    /// <summary>The constant's numbers for each number of a sample.</summary>
    /// <exception cref="RefusedException">The shapes do not fit.</exception>
    public static float[] ToSample(Constant constant, FlowShape shape, ImportContext context)
    {
        if (!Fits(constant, shape))
            throw new RefusedException($"A constant of shape {Names.Shape(constant.Dims)} does not fit the signal's {shape}.");
        int width = shape.Width;
        if (constant.Count == width || width == FlowShape.Unknown) return constant.Floats;
        context.Spend((long)width * sizeof(float));
        float[] values = new float[width];
        for (int i = 0; i < width; i++) values[i] = constant.Floats[IndexOf(i, constant.Dims, shape)];
        return values;
    }

    // The batch's dimension, wherever it stands, is as good as 1.
    private static int DimensionOf(FlowShape shape, int fromRight)
    {
        if (shape.Columns) return fromRight == 2 ? shape.Tail[0] : 1;
        return fromRight <= shape.Tail.Length ? shape.Tail[^fromRight] : 1;
    }

    private static int IndexOf(int sample, int[] dims, FlowShape shape)
    {
        int index = 0, stride = 1;
        for (int i = 1; i <= Math.Min(dims.Length, shape.Tail.Length); i++)
        {
            int dimension = shape.Tail[^i];
            if (dims[^i] != 1) index += sample % dimension * stride;
            stride *= dims[^i];
            sample /= dimension;
        }

        return index;
    }
}
