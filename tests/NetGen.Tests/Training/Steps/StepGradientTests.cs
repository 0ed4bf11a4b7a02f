using Xunit;

namespace NetGen.Tests.Training.Steps;

public class StepGradientTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(300)]
    public void Step_TakesTheGradientOfTheMeanSquaredError(int rows)
    {
        const double Rate = 0.1;
        PlaneNet net = new(seed: 1);
        float[] x = Samples.Numbers(rows * 3, 2), t = Samples.Numbers(rows * 2, 3);
        double[,] weights = new double[2, 3];
        double[] biases = new double[2];
        double loss = 0;
        for (int row = 0; row < rows; row++)
        {
            for (int unit = 0; unit < 2; unit++)
            {
                double y = net.Parameters.Biases(0)[unit];
                for (int input = 0; input < 3; input++) y += net.Parameters.Weights(0)[unit, input] * (double)x[(row * 3) + input];
                double error = y - t[(row * 2) + unit];
                loss += error * error / (2 * rows);
                biases[unit] += error / rows;
                for (int input = 0; input < 3; input++) weights[unit, input] += error * x[(row * 3) + input] / rows;
            }
        }

        PlaneNet before = new(seed: 1);
        Trainer<PlaneNet> trainer = new(net, new Sgd { LearningRate = Rate });
        Assert.Equal(loss, trainer.Step(x, t), 1e-6);
        LayerView was = new(before.Parameters, 0), now = new(net.Parameters, 0);
        for (int unit = 0; unit < 2; unit++)
        {
            Assert.Equal(was.Biases[unit] - (Rate * biases[unit]), now.Biases[unit], 1e-6);
            for (int input = 0; input < 3; input++)
                Assert.Equal(was.Weights[unit, input] - (Rate * weights[unit, input]), now.Weights[unit, input], 1e-6);
        }
    }
}
