using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>Where a network may stand.</summary>
public sealed class NamespaceTests
{
    private const string Net = "[Input(2)] [Dense(3, Activation.Tanh)] [Dense(1)] public partial class Net;";

    [Fact]
    public void Network_InTheGlobalNamespace_Runs() => new Project($"using NetGen; {Net}").AssertRuns("Net");

    [Fact]
    public void Network_InAFileScopedNamespace_Runs() => new Project($"using NetGen; namespace A.B; {Net}").AssertRuns("A.B.Net");

    [Fact]
    public void Network_InNestedNamespaces_Runs() =>
        new Project($$"""namespace A { using NetGen; namespace B.C { {{Net}} } }""").AssertRuns("A.B.C.Net");

    [Fact]
    public void Network_InANamespaceOfKeywords_Runs() =>
        new Project($"using NetGen; namespace @new.@class.Plain; {Net}").AssertRuns("new.class.Plain.Net");

    [Theory]
    [InlineData("NetGen")]
    [InlineData("NetGen.Samples")]
    [InlineData("NetGen.Emitted")]
    [InlineData("NetGen.System")]
    [InlineData("NetGen.NetGen")]
    [InlineData("NetGen.Numerics.Vector")]
    [InlineData("Company.NetGen.System.Numerics")]
    [InlineData("System")]
    [InlineData("System.Numerics.Own")]
    public void Network_InANamespaceThatEmittedCodeUses_Runs(string name) =>
        new Project($$"""namespace {{name}} { using global::NetGen; [Input(2)] [Dense(1)] partial class Mlp; }""")
            .AssertRuns($"{name}.Mlp");

    [Fact]
    public void Network_InANamespaceWithOtherLetters_Runs() =>
        new Project("using NetGen; namespace Größe.Сеть; [Input(2)] [Dense(1)] partial class 网络;").AssertRuns("Größe.Сеть.网络");
}
