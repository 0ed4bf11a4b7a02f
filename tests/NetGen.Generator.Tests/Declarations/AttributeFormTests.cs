using System;
using System.Linq;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>One declaration, written in all the ways that C# allows: the text that comes out is the same.</summary>
public sealed class AttributeFormTests
{
    private const string Plain = """
        using NetGen;
        namespace A;
        [Input(2, Minimum = -1, Maximum = 1)]
        [Dense(3, Activation.Tanh, Init.Uniform, Minimum = -0.5, Maximum = 0.25)]
        [Dense(2, Activation.Softmax, Priors = new[] { 0.25, 0.75 })]
        [Loss(Loss.CategoricalCrossEntropy)]
        partial class Net;
        """;

    private static readonly Lazy<string> Expected = new(() => new Project(Plain).AssertRuns("A.Net").Text);

    [Fact]
    public void Attributes_InOneList_AreTheSame() => AssertSame("""
        using NetGen;
        namespace A;
        [Input(2, Minimum = -1, Maximum = 1), Dense(3, Activation.Tanh, Init.Uniform, Minimum = -0.5, Maximum = 0.25),
         Dense(2, Activation.Softmax, Priors = new[] { 0.25, 0.75 }), Loss(Loss.CategoricalCrossEntropy)]
        partial class Net;
        """);

    [Fact]
    public void Attributes_WithFullNames_AreTheSame() => AssertSame("""
        namespace A;
        [global::NetGen.InputAttribute(2, Minimum = -1, Maximum = 1)]
        [NetGen.DenseAttribute(3, global::NetGen.Activation.Tanh, NetGen.Init.Uniform, Minimum = -0.5, Maximum = 0.25)]
        [type: NetGen.Dense(2, NetGen.Activation.Softmax, Priors = new double[2] { 0.25, 0.75 })]
        [NetGen.Loss(NetGen.Loss.CategoricalCrossEntropy)]
        partial class Net;
        """);

    [Fact]
    public void Attributes_UnderAliases_AreTheSame() => AssertSame("""
        using N = NetGen;
        using Size = NetGen.InputAttribute;
        using Layer = NetGen.DenseAttribute;
        using Phi = NetGen.Activation;
        using static NetGen.Loss;
        namespace A;
        [Size(2, Minimum = -1, Maximum = 1)]
        [Layer(3, Phi.Tanh, N::Init.Uniform, Minimum = -0.5, Maximum = 0.25)]
        [Layer(2, Phi.Softmax, Priors = new[] { 0.25, 0.75 })]
        [N.Loss(CategoricalCrossEntropy)]
        partial class Net;
        """);

    [Fact]
    public void Attributes_UnderGlobalUsings_AreTheSame() => AssertSame("""
        namespace A;
        [Input(2, Minimum = -1, Maximum = 1)]
        [Dense(3, Tanh, Uniform, Minimum = -0.5, Maximum = 0.25)]
        [Dense(2, Softmax, Priors = new[] { 0.25, 0.75 })]
        [Loss(Loss.CategoricalCrossEntropy)]
        partial class Net;
        """, "global using NetGen; global using static NetGen.Activation; global using static NetGen.Init;");

    [Fact]
    public void Arguments_InAnyOrder_AreTheSame() => AssertSame("""
        using NetGen;
        namespace A;
        [Loss(loss: Loss.CategoricalCrossEntropy)]
        [Input(size: 2, Maximum = 1, Minimum = -1)]
        [Dense(init: Init.Uniform, activation: Activation.Tanh, units: 3, Maximum = 0.25, Minimum = -0.5)]
        [Dense(activation: Activation.Softmax, units: 2, Priors = new[] { 0.25, 0.75 })]
        partial class Net;
        """);

    [Fact]
    public void Arguments_AsConstants_AreTheSame() => AssertSame("""
        using NetGen;
        namespace A;
        [Input(Net.Two, Minimum = -Net.One, Maximum = Net.One)]
        [Dense(Net.Two + 1, (Activation)11, Net.Law, Minimum = -0.5f, Maximum = 1.0 / 4)]
        [Dense(sizeof(short), Activation.Softmax, Priors = new[] { 0.25, 1 - 0.25 })]
        [Loss(default(Loss) + 5)]
        partial class Net { private const int Two = 2, One = 1; private const Init Law = Init.Uniform; }
        """);

    [Fact]
    public void Attributes_OnASecondPart_AreTheSame() => AssertSame(
        "using NetGen; namespace A; [Loss(Loss.CategoricalCrossEntropy)] partial class Net { internal void First() { } }",
        "namespace A; internal sealed partial class Net { internal void Second() { } }",
        "using NetGen; namespace A; [Input(2, Minimum = -1, Maximum = 1)] partial class Net;",
        """
        using NetGen;
        namespace A;
        [Dense(3, Activation.Tanh, Init.Uniform, Minimum = -0.5, Maximum = 0.25)]
        [Dense(2, Activation.Softmax, Priors = new[] { 0.25, 0.75 })]
        partial class Net { internal void Third() { } }
        """);

    [Fact]
    public void Attributes_AmongOthers_AreTheSame() => AssertSame("""
        using System;
        using NetGen;
        namespace A;
        [Obsolete("for the test")]
        [Input(2, Minimum = -1, Maximum = 1)]
        [Serializable]
        [Dense(3, Activation.Tanh, Init.Uniform, Minimum = -0.5, Maximum = 0.25), CLSCompliant(false)]
        #if UNDEFINED
        [Dense(7)]
        #endif
        [Dense(2, Activation.Softmax, Priors = new[] { 0.25, 0.75 })]
        /* [Dense(5)] */
        [Loss(Loss.CategoricalCrossEntropy)]
        partial class Net;
        """.Replace(", CLSCompliant(false)", "", StringComparison.Ordinal));

    [Fact]
    public void Source_WithOtherLineEnds_IsTheSame() => AssertSame(Plain.Replace("\n", "\r\n", StringComparison.Ordinal));

    [Fact]
    public void Source_OnOneLine_IsTheSame() => AssertSame(Plain.Replace("\n", " ", StringComparison.Ordinal));

    private static void AssertSame(params string[] sources)
    {
        Built built = new Project(sources).Build();
        Assert.Equal(Expected.Value, built.AssertClean().Texts["A.Net.g.cs"]);
    }
}
