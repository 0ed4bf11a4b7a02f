using System;
using System.Runtime.InteropServices;
using NetGen.Numerics;

namespace NetGen.Activations;

/// <summary>Activations by enum value, for tests and tools; emitted code names the types itself.</summary>
internal static class ActivationTable
{
    /// <summary>y = φ(h), for rows of <paramref name="width"/> floats without padding.</summary>
    /// <param name="activation">Which φ.</param>
    /// <param name="h">Row-major [rows, width].</param>
    /// <param name="y">As many floats, written.</param>
    /// <param name="parameter">α or ω, for the activations that have one.</param>
    /// <param name="width">The floats of a row; matters for the row-wise activations only.</param>
    public static void Forward(Activation activation, ReadOnlySpan<float> h, Span<float> y, float parameter, int width)
    {
        int rows = h.Length / width, stride = Lanes.Pad(width);
        float[] padded = Pad(h, rows, width, stride);
        int length = padded.Length;
        ref float first = ref MemoryMarshal.GetArrayDataReference(padded);
        switch (activation)
        {
            case Activation.Linear: Elementwise.Forward<Linear>(ref first, length, parameter); break;
            case Activation.Relu: Elementwise.Forward<Relu>(ref first, length, parameter); break;
            case Activation.LeakyRelu: Elementwise.Forward<LeakyRelu>(ref first, length, parameter); break;
            case Activation.Elu: Elementwise.Forward<Elu>(ref first, length, parameter); break;
            case Activation.Selu: Elementwise.Forward<Selu>(ref first, length, parameter); break;
            case Activation.Gelu: Elementwise.Forward<Gelu>(ref first, length, parameter); break;
            case Activation.GeluTanh: Elementwise.Forward<GeluTanh>(ref first, length, parameter); break;
            case Activation.Silu: Elementwise.Forward<Silu>(ref first, length, parameter); break;
            case Activation.Mish: Elementwise.Forward<Mish>(ref first, length, parameter); break;
            case Activation.Softplus: Elementwise.Forward<Softplus>(ref first, length, parameter); break;
            case Activation.Softsign: Elementwise.Forward<Softsign>(ref first, length, parameter); break;
            case Activation.Tanh: Elementwise.Forward<Tanh>(ref first, length, parameter); break;
            case Activation.Sigmoid: Elementwise.Forward<Sigmoid>(ref first, length, parameter); break;
            case Activation.HardSigmoid: Elementwise.Forward<HardSigmoid>(ref first, length, parameter); break;
            case Activation.HardTanh: Elementwise.Forward<HardTanh>(ref first, length, parameter); break;
            case Activation.HardSwish: Elementwise.Forward<HardSwish>(ref first, length, parameter); break;
            case Activation.Relu6: Elementwise.Forward<Relu6>(ref first, length, parameter); break;
            case Activation.Sine: Elementwise.Forward<Sine>(ref first, length, parameter); break;
            case Activation.Softmax: Softmax.Forward(ref first, rows, width, stride); break;
            case Activation.LogSoftmax: LogSoftmax.Forward(ref first, rows, width, stride); break;
            default: throw Unknown(activation);
        }

        Unpad(padded, y, width, stride);
    }

    /// <summary>δ becomes the gradient for the pre-activations, for rows of <paramref name="width"/> floats without padding.</summary>
    /// <param name="activation">Which φ.</param>
    /// <param name="kept">Row-major [rows, width]: outputs, or pre-activations where the slope needs them.</param>
    /// <param name="delta">As many gradients for the outputs, replaced.</param>
    /// <param name="parameter">α or ω, for the activations that have one.</param>
    /// <param name="width">The floats of a row; matters for the row-wise activations only.</param>
    public static void Backward(Activation activation, ReadOnlySpan<float> kept, Span<float> delta, float parameter, int width)
    {
        int rows = kept.Length / width, stride = Lanes.Pad(width);
        float[] paddedKept = Pad(kept, rows, width, stride), padded = Pad(delta, rows, width, stride);
        int length = padded.Length;
        ref float from = ref MemoryMarshal.GetArrayDataReference(paddedKept);
        ref float first = ref MemoryMarshal.GetArrayDataReference(padded);
        switch (activation)
        {
            case Activation.Linear: Elementwise.Backward<Linear>(ref first, ref from, length, parameter); break;
            case Activation.Relu: Elementwise.Backward<Relu>(ref first, ref from, length, parameter); break;
            case Activation.LeakyRelu: Elementwise.Backward<LeakyRelu>(ref first, ref from, length, parameter); break;
            case Activation.Elu: Elementwise.Backward<Elu>(ref first, ref from, length, parameter); break;
            case Activation.Selu: Elementwise.Backward<Selu>(ref first, ref from, length, parameter); break;
            case Activation.Gelu: Elementwise.Backward<Gelu>(ref first, ref from, length, parameter); break;
            case Activation.GeluTanh: Elementwise.Backward<GeluTanh>(ref first, ref from, length, parameter); break;
            case Activation.Silu: Elementwise.Backward<Silu>(ref first, ref from, length, parameter); break;
            case Activation.Mish: Elementwise.Backward<Mish>(ref first, ref from, length, parameter); break;
            case Activation.Softplus: Elementwise.Backward<Softplus>(ref first, ref from, length, parameter); break;
            case Activation.Softsign: Elementwise.Backward<Softsign>(ref first, ref from, length, parameter); break;
            case Activation.Tanh: Elementwise.Backward<Tanh>(ref first, ref from, length, parameter); break;
            case Activation.Sigmoid: Elementwise.Backward<Sigmoid>(ref first, ref from, length, parameter); break;
            case Activation.HardSigmoid: Elementwise.Backward<HardSigmoid>(ref first, ref from, length, parameter); break;
            case Activation.HardTanh: Elementwise.Backward<HardTanh>(ref first, ref from, length, parameter); break;
            case Activation.HardSwish: Elementwise.Backward<HardSwish>(ref first, ref from, length, parameter); break;
            case Activation.Relu6: Elementwise.Backward<Relu6>(ref first, ref from, length, parameter); break;
            case Activation.Sine: Elementwise.Backward<Sine>(ref first, ref from, length, parameter); break;
            case Activation.Softmax: Softmax.Backward(ref first, ref from, rows, width, stride); break;
            case Activation.LogSoftmax: LogSoftmax.Backward(ref first, ref from, rows, width, stride); break;
            default: throw Unknown(activation);
        }

        Unpad(padded, delta, width, stride);
    }

    private static float[] Pad(ReadOnlySpan<float> values, int rows, int width, int stride)
    {
        float[] padded = new float[rows * stride];
        for (int i = 0; i < rows; i++)
        {
            values.Slice(i * width, width).CopyTo(padded.AsSpan(i * stride));
        }

        return padded;
    }

    private static void Unpad(float[] padded, Span<float> values, int width, int stride)
    {
        for (int i = 0; i * stride < padded.Length; i++)
        {
            padded.AsSpan(i * stride, width).CopyTo(values[(i * width)..]);
        }
    }

    private static ArgumentOutOfRangeException Unknown(Activation activation) =>
        new(nameof(activation), activation, "This activation has no implementation: add a type in NetGen.Activations and a line here.");
}
