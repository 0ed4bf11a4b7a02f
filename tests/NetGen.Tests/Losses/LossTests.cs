using System;
using Xunit;

namespace NetGen.Tests.Losses;

/// <summary>What holds for every loss.</summary>
public class LossTests
{
    private static readonly int[] Widths = [1, 3, 7, 16, 17, 33];

    public static TheoryData<string, int, int> Shapes
    {
        get
        {
            var shapes = new TheoryData<string, int, int>();
            foreach (string loss in LossCase.All.Keys)
            {
                foreach (int width in Widths)
                {
                    foreach (int rows in (int[])[1, 5, 35]) shapes.Add(loss, rows, width);
                }
            }

            return shapes;
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Value_AgreesWithTheReference_WhateverLiesBehindTargetsAndInPadding(string loss, int rows, int width)
    {
        var data = new LossRows(LossCase.All[loss], rows, width, seed: 1);

        double expected = data.Expected();

        // Sums of up to 35·33 floats of a few ulp each.
        Assert.Equal(expected, data.ComputeValue(), 2e-6 * (Math.Abs(expected) + 1));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Gradient_AgreesWithFiniteDifferences_AndPaddingIsZero(string loss, int rows, int width)
    {
        var data = new LossRows(LossCase.All[loss], rows, width, seed: 2);

        data.ComputeGradient(scale: 0.25f);

        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < width; column++)
            {
                double expected = 0.25 * data.ExpectedSlope(row, column);
                Assert.Equal(expected, data.Gradient(row, column), 1e-5 * (Math.Abs(expected) + 1));
            }

            for (int column = width; column < data.Stride; column++) Assert.Equal(0f, data.Gradient(row, column));
        }
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Gradient_ReturnsTheBitsOfValue(string loss, int rows, int width)
    {
        var data = new LossRows(LossCase.All[loss], rows, width, seed: 3);

        Assert.Equal(BitConverter.DoubleToInt64Bits(data.ComputeValue()), BitConverter.DoubleToInt64Bits(data.ComputeGradient()));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Value_OfManyRows_IsTheSumOfTheRowsInOrder(string loss, int rows, int width)
    {
        LossCase code = LossCase.All[loss];
        var data = new LossRows(code, rows, width, seed: 4);

        double sum = 0;
        for (int row = 0; row < rows; row++)
            sum += code.Value(ref data.Output(row, 0), ref data.Target(row, 0), 1, width, data.Stride, LossCase.HuberDelta);

        Assert.Equal(BitConverter.DoubleToInt64Bits(sum), BitConverter.DoubleToInt64Bits(data.ComputeValue()));
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void NaN_InOneOutputOrTarget_MakesTheLossNaN(string loss, int rows, int width)
    {
        var output = new LossRows(LossCase.All[loss], rows, width, seed: 5);
        var target = new LossRows(LossCase.All[loss], rows, width, seed: 5);

        output.Output(rows - 1, width - 1) = float.NaN;
        target.Target(rows - 1, width - 1) = float.NaN;

        Assert.True(double.IsNaN(output.ComputeGradient()));
        Assert.True(double.IsNaN(target.ComputeGradient()));
        Assert.True(float.IsNaN(output.Gradient(rows - 1, width - 1)));
        Assert.True(float.IsNaN(target.Gradient(rows - 1, width - 1)));
    }
}
