using System.Linq;
using System.Text.RegularExpressions;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>The table that shows when a reader hovers over the class.</summary>
public sealed class RemarksTests
{
    private const string Start = "using NetGen; [Input(100)] ";

    [Fact]
    public void SignalAndGradient_AreThoseOfTheLaws()
    {
        // Linear layers of as many inputs as units: Xavier keeps both, a gain of 2 multiplies the signal by 4 on its way and the gradient by 4 on its.
        string text = new Project(
            Start + "[Dense(100)] [Dense(100, init: Init.Xavier, Gain = 2)] [Dense(100)] public partial class Net;").Build().AssertClean().Text;
        Assert.Equal(
            [("1", "4"), ("4", "1"), ("4", "1")],
            Regex.Matches(text, @"<item>.*; signal (\S+); gradient (\S+);").Select(row => (row.Groups[1].Value, row.Groups[2].Value)));
    }

    [Fact]
    public void WhatIsBehindAnOverflow_IsADash()
    {
        string text = new Project(Start + "[Dense(9, Activation.Tanh, Init.Normal, Scale = 1e30)] [Dense(1)] public partial class Net;").Build().AssertClean().Text;
        Assert.Equal(2, Regex.Count(text, "signal –; gradient –;"));
    }
}
