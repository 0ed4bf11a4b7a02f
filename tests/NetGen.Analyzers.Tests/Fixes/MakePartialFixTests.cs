using System;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Fixes;

/// <summary>NG0001's fix.</summary>
public class MakePartialFixTests
{
    private const string Attributes = "[Input(1)] // one\n[Dense(1)]\n";

    [Theory]
    [InlineData("public class Net;", "public partial class Net;")]
    [InlineData("public sealed class Net { /* body */ }", "public sealed partial class Net { /* body */ }")]
    [InlineData("class Net { }", "partial class Net { }")]
    public void Class_BecomesPartial(string before, string after)
    {
        string changed = Fixing.Apply($"using NetGen;\n\n{Attributes}{before}\n", "NG0001");
        Assert.Equal($"using NetGen;\n\n{Attributes}{after}\n", changed);
        Assert.Empty(Analysis.Of(changed));
    }

    [Fact]
    public void OuterTypes_BecomePartial_TheNetworkStaysAsItIs()
    {
        const string Source = "using NetGen;\n\npublic static class Outer // kept\n{\n    internal struct Middle\n    {\n        [Input(1)]\n        [Dense(1)]\n        public partial class Net;\n    }\n}\n";
        string changed = Source;
        for (int i = 0; i < 2; i++) changed = Fixing.ApplyToAll(changed, "NG0001", "Make the type partial");
        Assert.Equal(Source.Replace("static class", "static partial class", StringComparison.Ordinal).Replace("struct", "partial struct", StringComparison.Ordinal), changed);
        Assert.Empty(Analysis.Of(changed));
    }

    [Fact]
    public void FixAll_MendsEveryClassOfAFile()
    {
        string source = $"using NetGen;\n\n{Attributes}public class One;\n\n{Attributes}public class Two;\n";
        string changed = Fixing.ApplyToAll(source, "NG0001", "Make the type partial");
        Assert.Equal(source.Replace("public class", "public partial class", StringComparison.Ordinal), changed);
    }
}
