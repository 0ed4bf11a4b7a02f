using System;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

public sealed class MakePartialTests
{
    [Theory]
    [InlineData("[Input(2)] [Dense(1)] public sealed class Net { }", "public sealed partial class Net")]
    [InlineData("static class Outer { [Input(2)] [Dense(1)] public partial class Net; }", "static partial class Outer")]
    public void Fix_AddsTheWordWhereItIsMissing(string text, string expected)
    {
        Source mended = new Source(text).Fix("NG0001", "Make the type partial");
        Assert.Contains(expected, mended.Text, StringComparison.Ordinal);
        Assert.Empty(mended.Analyze());
    }
}
