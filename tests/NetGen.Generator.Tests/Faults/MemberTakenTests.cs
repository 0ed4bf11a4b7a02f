using System.Globalization;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Faults;

/// <summary>Names of the emitted members in the user's own part or in a base class: one error at the member.</summary>
public sealed class MemberTakenTests
{
    [Theory]
    [InlineData("public const int «InputSize» = 1;", "InputSize")]
    [InlineData("private int «Layer2»() => 1;", "Layer2")]
    [InlineData("public class «Layout»;", "Layout")]
    [InlineData("private bool «Predict» { get; set; }", "Predict")]
    [InlineData("event System.Action? «PredictBatch» { add { } remove { } }", "PredictBatch")]
    [InlineData("public void Predict(int a) { } public float «Predict»(System.ReadOnlySpan<float> a, System.Span<float> b) "
        + "=> 1;", "Predict")]
    [InlineData("internal int «get_Layer1»() => 1;", "get_Layer1")]
    [InlineData("private static void «Load»(string file, SafetensorsOptions options) { }", "Load")]
    [InlineData("private static void «Load»(System.IO.Stream? file, SafetensorsOptions? options) { }", "Load")]
    [InlineData("public delegate void «Load»();", "Load")]
    [InlineData("public Net(int a) { } internal «Net»(long b) { }", "constructor(long)")]
    public void Member_IsTheError(string members, string name) => AssertTaken(
        $$"""[Input(2)] [Dense(1)] [Dense(1)] partial class Net { {{members}} }""",
        $"'Net' already has a {name}, which NetGen adds to the class; rename yours");

    [Theory]
    [InlineData("public int Layout => 1;", "Layout")]
    [InlineData("protected internal string Parameters = \"\";", "Parameters")]
    [InlineData("private protected static void Layer1() { }", "Layer1")]
    [InlineData("public virtual void Predict(System.ReadOnlySpan<float> a, System.Span<float> b) { }", "Predict")]
    [InlineData("public class OutputSize;", "OutputSize")]
    public void Member_OfABase_IsAnErrorOfTheClass(string members, string name) => AssertTaken(
        $$"""[Input(2)] [Dense(1)] partial class «Net» : Middle; class Middle : Base; class Base { {{members}} }""",
        $"'Net' already has a {name} from 'Base', which NetGen adds to the class; rename yours");

    [Theory]
    [InlineData("Predict")]
    [InlineData("Parameters")]
    [InlineData("Layer1")]
    [InlineData("Load")]
    public void Class_NamedAsAMember_IsAnError(string name) => AssertFault(
        "NG0003", $$"""[Input(2)] [Dense(1)] partial class «{{name}}»;""",
        $"'{name}' is named as a member that NetGen adds to it; declare the network as an ordinary partial class");

    [Theory]
    [InlineData("NG0003", "partial class «Net» : Base { Net(int x) : base(x) { } } class Base(int x) { public int X => x; }",
        "derived from 'Base', which has no constructor without arguments")]
    [InlineData("NG0003", "partial class «Net» : Base; [Input(1)] [Dense(1)] partial class Base;", "derived from another network, 'Base'")]
    [InlineData("NG0003", "partial class «Net» : Middle; class Middle : Base; [Input(1)] [Dense(1)] partial class Base;",
        "derived from another network, 'Base'")]
    public void Base_ThatCannotBeOne_IsAnError(string id, string declaration, string message) =>
        AssertFault(id, "[Input(2)] [Dense(1)] " + declaration, message);

    [Fact]
    public void Container_NamedAsTheNetwork_IsToldFromIt() => AssertFault(
        "NG0001", "class «Net» { partial class Middle { [Input(2)] [Dense(1)] partial class Net; } }",
        "'Net' must be partial, so that NetGen can add the network's code to 'Net'");

    [Theory]
    [InlineData("class «Outer»<T> { partial struct Middle { [Input(2)] [Dense(1)] partial class Net; } }", "NG0001")]
    [InlineData("partial class Outer<T> { partial struct «Middle»<TKey, TValue> { [Input(2)] [Dense(1)] partial class Net; } }", "NG0002")]
    [InlineData("partial interface «Outer»<T> { partial struct Middle { [Input(2)] [Dense(1)] partial class Net; } }", "NG0002")]
    [InlineData("file partial class Outer { [Input(2)] [Dense(1)] partial class «Net»; }", "NG0003")]
    public void Container_AtFault_IsTheError(string declaration, string id) => AssertFault(id, declaration, "");

    private static void AssertTaken(string declaration, string message) => AssertFault("NG0014", declaration, message);

    private static void AssertFault(string id, string declaration, string message)
    {
        (string text, string at) = Marked.Read("using NetGen; " + declaration);
        Built built = new Project(text).Build();
        Diagnostic fault = Assert.Single(built.Faults);
        Assert.Equal(id, fault.Id);
        Assert.Equal(at, Marked.Around(fault.Location));
        Assert.Contains(message, fault.GetMessage(CultureInfo.InvariantCulture), System.StringComparison.Ordinal);
        Assert.True(built.Errors.IsEmpty, string.Join("\n", built.Errors));
    }
}
