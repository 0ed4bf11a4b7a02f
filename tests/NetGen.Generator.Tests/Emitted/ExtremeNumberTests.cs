using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>Settings that no one would choose still give code that compiles, or an error of ours.</summary>
public sealed class ExtremeNumberTests
{
    [Theory]
    [InlineData("[Dense(1, init: Init.Normal, Scale = double.MaxValue, Gain = 10)]")]
    [InlineData("[Dense(1, init: Init.Normal, Scale = double.Epsilon, Mean = -0.0)]")]
    [InlineData("[Dense(1, init: Init.Normal, Scale = 0, Mean = double.MinValue)]")]
    [InlineData("[Dense(1, init: Init.Uniform, Minimum = double.MinValue, Maximum = double.MaxValue)]")]
    [InlineData("[Dense(1, init: Init.Constant, Value = 0.1f, Bias = -1e-300)]")]
    [InlineData("[Dense(1, init: Init.Constant, Value = double.MinValue, Bias = double.MaxValue)]")]
    [InlineData("[Dense(1, Activation.Sine, Omega = double.MaxValue)]")]
    [InlineData("[Dense(1, Activation.Sine, Omega = double.Epsilon)] [Dense(1, Activation.Sine, Omega = double.Epsilon)]")]
    [InlineData("[Dense(1, Activation.Elu, Alpha = double.MaxValue)]")]
    [InlineData("[Dense(1, Activation.LeakyRelu, Alpha = 1e200)]")]
    [InlineData("[Dense(1, Activation.Sigmoid, Prior = double.Epsilon)]")]
    [InlineData("[Dense(1, Activation.Sigmoid, Prior = 0.9999999999999999)]")]
    [InlineData("[Dense(2, Activation.Softmax, Priors = new[] { double.Epsilon, 0.9999999999999999 })]")]
    [InlineData("[Dense(1, Activation.Tanh, Init.XavierUniform, Gain = double.MaxValue)]")]
    [InlineData("[Dense(1, Activation.Tanh, Init.Sparse, Scale = double.MaxValue, Sparsity = 0.9999999999999999)]")]
    [InlineData("[Dense(1)] [Loss(Loss.Huber, Delta = double.MaxValue)]")]
    [InlineData("[Dense(1)] [Loss(Loss.Huber, Delta = double.Epsilon)]")]
    public void Settings_AtTheEndsOfTheirRange_Compile(string layers) =>
        new Project($"using NetGen; [Input(2)] {layers} partial class Net;").Build().Load().Create("Net");

    [Theory]
    [InlineData("Mean = double.MaxValue, StandardDeviation = double.MaxValue")]
    [InlineData("Mean = double.MinValue, StandardDeviation = 0")]
    [InlineData("Minimum = double.MinValue, Maximum = double.MaxValue")]
    public void Inputs_AtTheEndsOfTheirRange_Compile(string settings) =>
        new Project($"using NetGen; [Input(2, {settings})] [Dense(3, Activation.Relu)] [Dense(1)] partial class Net;")
            .Build().Load().Create("Net");
}
