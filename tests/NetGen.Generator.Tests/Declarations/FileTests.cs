using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>Several networks in a project: each has a file of its own, and none takes another's name.</summary>
public sealed class FileTests
{
    private const string Net = "[NetGen.Input(2)] [NetGen.Dense(3, NetGen.Activation.Tanh)] [NetGen.Dense(1)] partial class";

    [Fact]
    public void Networks_InOneFile_Run()
    {
        string source = $$"""{{Net}} A; {{Net}} B; namespace N { {{Net}} A; partial class A { {{Net}} B; } }""";
        Built built = new Project(source).AssertRuns("A", "B", "N.A", "N.A+B");
        Assert.Equal(["A.g.cs", "B.g.cs", "N.A.B.g.cs", "N.A.g.cs"], built.Texts.Keys.Order(System.StringComparer.Ordinal));
    }

    [Fact]
    public void Networks_OfOneNameInManyPlaces_Run() => new Project(
        $"namespace A.B; {Net} Net;", $"namespace A; {Net} Net;", $"{Net} Net;", $$"""partial class Outer { {{Net}} Net; }""",
        $$"""namespace A { partial struct Outer { {{Net}} Net; } }""").AssertRuns("A.B.Net", "A.Net", "Net", "Outer+Net", "A.Outer+Net");

    [Fact]
    public void Networks_WhoseNamesDifferInCaseOnly_Run() =>
        new Project($"{Net} Net; {Net} NET; {Net} NeT;").AssertRuns("Net", "NET", "NeT");

    [Fact]
    public void Networks_WithMarksInTheirNames_Run() => new Project($"{Net} Cafe\u0301; {Net} Caf\u00e9; {Net} A\u203fB; {Net} \u2167;")
        .AssertRuns("Cafe\u0301", "Caf\u00e9", "A\u203fB", "\u2167");

    [Fact]
    public void Network_ThatIsInvalid_LeavesOthersAlone()
    {
        Built built = new Project($"{Net} A; [NetGen.Input(0)] [NetGen.Dense(1)] partial class B; {Net} C;").Build();
        Assert.Equal("NG0006", Assert.Single(built.Faults).Id);
        Assert.Empty(built.Errors);
        Assert.Equal(new Project($"{Net} A;").Build().Text, built.Texts["A.g.cs"]);
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp12, false, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.Latest, true, NullableContextOptions.Warnings)]
    [InlineData(LanguageVersion.Preview, false, NullableContextOptions.Annotations)]
    public void Network_UnderOtherOptions_Runs(LanguageVersion language, bool isChecked, NullableContextOptions nullable) =>
        new Project($"{Net} Net;") { Language = language, Checked = isChecked, Nullable = nullable }.AssertRuns("Net");
}
