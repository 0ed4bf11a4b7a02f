using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>Networks inside other types.</summary>
public sealed class NestingTests
{
    private const string Net = "[Input(2)] [Dense(3, Activation.Tanh)] [Dense(1)] partial class Net;";

    [Theory]
    [InlineData("partial class")]
    [InlineData("static partial class")]
    [InlineData("abstract partial class")]
    [InlineData("sealed partial class")]
    [InlineData("unsafe partial class")]
    [InlineData("partial struct")]
    [InlineData("readonly partial struct")]
    [InlineData("ref partial struct")]
    [InlineData("readonly ref partial struct")]
    [InlineData("partial interface")]
    [InlineData("partial record")]
    [InlineData("partial record class")]
    [InlineData("partial record struct")]
    [InlineData("readonly partial record struct")]
    public void Network_InAType_Runs(string container)
    {
        string source = $$"""using NetGen; namespace A; {{container}} Outer { {{Net}} }""";
        bool isUnsafe = container.StartsWith("unsafe", System.StringComparison.Ordinal);
        new Project(source) { Unsafe = isUnsafe }.AssertRuns("A.Outer+Net");
    }

    [Fact]
    public void Network_ThreeTypesDeep_Runs() => new Project($$"""
        using NetGen;
        public partial interface IOuter
        {
            partial record struct Middle(int X)
            {
                private partial class Inner { [Input(2)] [Dense(1)] protected internal partial class Net; }
            }
        }
        """).AssertRuns("IOuter+Middle+Inner+Net");

    [Fact]
    public void Network_NamedAsTheTypeTwoAround_Runs() => new Project($$"""
        using NetGen;
        partial class Net { partial class Middle { {{Net}} } }
        """).AssertRuns("Net+Middle+Net");

    [Fact]
    public void Network_InATypeNamedByAKeyword_Runs() =>
        new Project($$"""using NetGen; partial struct @event { {{Net}} }""").AssertRuns("event+Net");

    [Theory]
    [InlineData("public partial class")]
    [InlineData("internal partial class")]
    [InlineData("internal sealed partial class")]
    [InlineData("unsafe partial class")]
    [InlineData("partial class")]
    public void Network_OfAnyAccess_Runs(string header)
    {
        string source = $"using NetGen; [Input(2)] [Dense(1)] {header} Net;";
        bool isUnsafe = header.StartsWith("unsafe", System.StringComparison.Ordinal);
        new Project(source) { Unsafe = isUnsafe }.AssertRuns("Net");
    }

    [Fact]
    public void Network_HidingAnInheritedType_Runs() => new Project($$"""
        using NetGen;
        class Base { public class Net; }
        partial class Outer : Base { [Input(2)] [Dense(1)] public new partial class Net; }
        """).AssertRuns("Outer+Net");

    [Fact]
    public void AbstractNetwork_IsTheBaseOfOneThatRuns() => new Project("""
        using NetGen;
        [Input(2)] [Dense(1)] abstract partial class Net { public static Net? Load(string path, SafetensorsOptions? options) => null; }
        class Derived(long seed) : Net(seed);
        """).AssertRuns("Derived");
}
