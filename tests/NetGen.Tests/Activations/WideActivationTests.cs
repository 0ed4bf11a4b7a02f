using System;
using System.Numerics;
using System.Runtime.InteropServices;
using NetGen.Activations;
using Xunit;

namespace NetGen.Tests.Activations;

/// <summary>Where vectors of 512 bits are in hardware some activations have a form for them: the same bits.</summary>
public class WideActivationTests
{
    [Fact]
    public void Tanh_HasTheBitsOfThePortableForm() => Compare<Tanh>();

    [Fact]
    public void Relu_HasTheBitsOfThePortableForm() => Compare<Relu>();

    // Every 4,093rd float of both signs, NaN and the infinities among them; 4,093 is prime, so all exponents meet all kinds of fractions.
    private static void Compare<T>()
        where T : struct, IElementwise
    {
        const int step = 4093, count = 1 << 12;
        int[] bits = new int[count], expected = new int[count];
        for (long first = int.MinValue; first <= int.MaxValue; first += (long)step * count)
        {
            for (int i = 0; i < count; i++) bits[i] = (int)Math.Min(int.MaxValue, first + ((long)step * i));
            Span<float> values = MemoryMarshal.Cast<int, float>(bits.AsSpan());
            for (int i = 0; i < count; i += Vector<float>.Count)
                T.Apply(new Vector<float>(values[i..]), Vector<float>.Zero).CopyTo(MemoryMarshal.Cast<int, float>(expected.AsSpan())[i..]);
            Elementwise.Forward<T>(ref values[0], count, 0);
            Assert.Equal(expected, bits);
        }
    }
}
