using System.Collections.Generic;

namespace NetGen.Analyzers.Tests.Fixes;

/// <summary>What NG14xx and NG15xx find: outputs, losses, targets, inputs and learning rates that do not fit each other.</summary>
internal sealed class HeadDeclarations : IBadDeclarations
{
    public IEnumerable<BadDeclaration> All =>
    [
        new("NG1401", ["[Input(64)]", Hidden, "[Dense(10, Activation.Softmax)]", "[Loss(Loss.MeanSquaredError)]"]),
        new("NG1402", ["[Input(64)]", "[Dense(10, Activation.Softmax)]", "[Dense(10, Activation.LogSoftmax)]"]),
        new("NG1403", ["[Input(64)]", "[Dense(128, Activation.Softmax)]", Hidden, "[Dense(10, Activation.Softmax)]"]),
        new("NG1404", ["[Input(64)]", Hidden, "[Dense(1)]", "[Loss(Loss.BinaryCrossEntropy)]"]),
        new("NG1404", ["[Input(64)]", Hidden, "[Dense(1, Activation.Tanh)]", "[Loss(Loss.Huber)]", "[Target(Minimum = -5, Maximum = 5)]"]),
        new("NG1405", ["[Input(64)]", Hidden, "[Dense(10, Activation.Softmax, Init.Normal, Scale = 1)]"]),
        new("NG1406", ["[Input(64)]", Hidden, "[Dense(1, Activation.Sigmoid, Init.Zeros)]", "[Target(PositiveRate = 0.01)]"]),
        new("NG1407", ["[Input(64)]", Hidden, "[Dense(1, Activation.Linear, Init.Normal, Scale = 1)]", "[Target(StandardDeviation = 0.7)]"]),
        new("NG1505", ["[Input(1, StandardDeviation = 3)]", "[Dense(1)]", "[TrainedWith<Sgd>(LearningRate = 1)]"]),
        new("NG1506", ["[Input(20, Minimum = 0, Maximum = 255)]", Hidden, "[Dense(1)]"], HasFix: false),
        new("NG1507", ["[Input(64)]", Hidden, "[Dense(2, Activation.Tanh)]", Hidden, "[Dense(10)]"], HasFix: false),
    ];

    private const string Hidden = "[Dense(64, Activation.Relu)]";
}
