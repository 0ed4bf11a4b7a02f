using System.Linq;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>Names that a network may have, and names that may stand around it.</summary>
public sealed class NameTests
{
    // Every short name that emitted code uses, or might come to use, as a type of the user's.
    private static readonly string[] Taken =
    [
        "System", "NetGen", "Vector", "Vector512", "Unsafe", "Span", "ReadOnlySpan", "Math", "Lanes", "Elementwise", "Tanh", "Softmax",
        "Columns", "Transposition", "Declaration", "Prediction", "Training", "Emitted", "Activation", "Loss", "Dense2To3", "NetworkLayout",
        "DenseLayer", "TrainingBlock", "WeightLaw", "INetwork", "MethodImpl", "MethodImplAttribute", "Numerics", "Runtime", "Layer1", "MeanSquaredError",
    ];

    private const string Net =
        "[global::NetGen.Input(2)] [global::NetGen.Dense(3, global::NetGen.Activation.Tanh)] [global::NetGen.Dense(1)] partial class Net;";

    [Theory]
    [InlineData("class")]
    [InlineData("new")]
    [InlineData("event")]
    [InlineData("await")]
    [InlineData("record")]
    [InlineData("file")]
    [InlineData("required")]
    [InlineData("scoped")]
    [InlineData("lower")]
    [InlineData("nint")]
    [InlineData("value")]
    [InlineData("field")]
    [InlineData("Net")]
    [InlineData("Emitted")]
    [InlineData("Prediction")]
    [InlineData("NetGen")]
    [InlineData("System")]
    public void Network_OfThatName_Runs(string name)
    {
        string source = $$"""
            namespace A { [global::NetGen.Input(2)] [global::NetGen.Dense(1)] partial class @{{name}}; }
            """;
        Built built = new Project(source).AssertRuns($"A.{name}");
        Assert.Equal(name, built.Load().Create($"A.{name}").Layout.Name);
    }

    [Fact]
    public void Network_AmongTypesNamedAsTheOnesItUses_Runs() =>
        new Project($$"""namespace A { {{Net}} {{Types("class", Taken)}} }""").AssertRuns("A.Net");

    [Fact]
    public void Network_InsideATypeThatHasTypesNamedAsTheOnesItUses_Runs() =>
        new Project($$"""partial class Outer { {{Net}} {{Types("struct", Taken)}} }""").AssertRuns("Outer+Net");

    [Fact]
    public void Network_ThatHasTypesNamedAsTheOnesItUses_Runs() =>
        new Project(Net, $$"""partial class Net { {{Types("class", [.. Taken.Except(["Layer1"])])}} }""").AssertRuns("Net");

    [Fact]
    public void Network_AmongGlobalTypesNamedAsTheOnesItUses_Runs() =>
        new Project(Net, Types("class", [.. Taken.Except(["System", "NetGen"])])).AssertRuns("Net");

    [Fact]
    public void Network_InTheRuntimesNamespaceAmongTypesNamedAsTheOnesItUses_Runs()
    {
        string[] own =
            ["System", "NetGen", "Vector", "Vector512", "Unsafe", "Span", "Math", "Lanes", "Elementwise", "Tanh", "Columns", "MethodImpl"];
        new Project($$"""namespace NetGen { {{Net}} {{Types("class", own)}} }""").AssertRuns("NetGen.Net");
    }

    [Fact]
    public void Network_UnderAliasesNamedAsTheTypesItUses_Runs() => new Project(
        Net, "global using Vector = System.String; global using Unsafe = System.Int32; global using Lanes = System.Text.StringBuilder;")
        .AssertRuns("Net");

    private static string Types(string kind, string[] names) => string.Concat(names.Select(name => $"internal {kind} {name} {{ }} "));
}
