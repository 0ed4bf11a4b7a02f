using System;
using System.Collections.Generic;

namespace NetGen.Analyzers.Tests.Consumer;

/// <summary>The files of the consumer project: the notes' three mistakes, three ways to silence a rule, and a network without fault.</summary>
internal static class ConsumerFiles
{
    private const string Suppression = "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"NetGen\", \"NG1201\")]";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["TooSmall.cs"] = """
            using NetGen;

            [Input(16)]
            [Dense(64, Activation.Tanh, Init.Normal, Scale = 0.01)]
            [Dense(64, Activation.Tanh, Init.Normal, Scale = 0.01)]
            [Dense(64, Activation.Tanh, Init.Normal, Scale = 0.01)]
            [Dense(64, Activation.Tanh, Init.Normal, Scale = 0.01)]
            [Dense(64, Activation.Tanh, Init.Normal, Scale = 0.01)]
            [Dense(64, Activation.Tanh, Init.Normal, Scale = 0.01)]
            [Dense(64, Activation.Tanh, Init.Normal, Scale = 0.01)]
            [Dense(1)]
            public partial class TooSmall;
            """,
        ["TooLarge.cs"] = """
            using NetGen;

            [Input(1, Minimum = 1, Maximum = 5)]
            [Dense(100, Activation.Tanh, Init.Uniform, Scale = 5)]
            [Dense(100, Activation.Tanh, Init.Uniform, Scale = 5)]
            [Dense(100, Activation.Tanh, Init.Uniform, Scale = 5)]
            [Dense(1, Activation.Linear, Init.Uniform, Scale = 5)]
            [TrainedWith<Sgd>(LearningRate = 0.1, Momentum = 0.9)]
            public partial class TooLarge;
            """,
        ["AllTheSame.cs"] = AllTheSame("AllTheSame"),
        ["Pragma.cs"] = "#pragma warning disable NG1201\n" + AllTheSame("Pragma"),
        ["Attribute.cs"] = AllTheSame("Attribute").Replace("[Input", Suppression + "\n[Input", StringComparison.Ordinal),
        ["Lowered.cs"] = AllTheSame("Lowered"),
        ["Good.cs"] = """
            using NetGen;

            [Input(16)]
            [Dense(64, Activation.Relu)]
            [Dense(64, Activation.Relu)]
            [Dense(1)]
            public partial class Good;
            """,
        [".editorconfig"] = "root = true\n[Lowered.cs]\ndotnet_diagnostic.NG1201.severity = none\n",
    };

    private static string AllTheSame(string name) => $"""
        using NetGen;

        [Input(16)]
        [Dense(100, Activation.Tanh)]
        [Dense(100, Activation.Tanh, Init.Constant, Value = 0.1)]
        [Dense(1, Activation.Linear, Init.Zeros)]
        public partial class {name};
        """;
}
