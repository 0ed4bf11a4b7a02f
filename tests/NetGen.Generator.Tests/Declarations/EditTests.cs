extern alias generator;

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Tests.Harness;
using Xunit;
using NetworkGenerator = generator::NetGen.Generator.NetworkGenerator;

namespace NetGen.Generator.Tests.Declarations;

/// <summary>What an edit makes the generator do again; each test is named after the edit.</summary>
public sealed class EditTests
{
    private const string Net = "using NetGen; [Input(2)] [Dense(3, Activation.Tanh)] [Dense(1)] public partial class Net { }";
    private const string Other = "public class Other { public int Number => 1; }";

    private readonly Project _project = new(Net, Other);

    [Fact]
    public void EditingAnUnrelatedFile_EmitsNothing() =>
        AssertEmits(1, "public class Other { public int Number => 2; }", IncrementalStepRunReason.Cached);

    [Fact]
    public void AddingAComment_EmitsNothing() => AssertEmits(0, "// A comment.\n" + Net, IncrementalStepRunReason.Cached);

    [Fact]
    public void AddingAMemberToTheClass_EmitsNothing() =>
        AssertEmits(0, Net.Replace("{ }", "{ public int Own => 1; }", System.StringComparison.Ordinal), IncrementalStepRunReason.Cached);

    [Fact]
    public void ReformattingTheAttributes_EmitsNothing() => AssertEmits(
        0, Net.Replace("[Dense(3, Activation.Tanh)]", "[Dense(units: 3,\n  activation: Activation.Tanh)]", System.StringComparison.Ordinal),
        IncrementalStepRunReason.Cached);

    [Fact]
    public void ChangingTheUnits_EmitsAnew() =>
        AssertEmits(0, Net.Replace("Dense(3", "Dense(4", System.StringComparison.Ordinal), IncrementalStepRunReason.Modified);

    [Fact]
    public void TwoRuns_GiveTheSameBytes() => Assert.Equal(_project.Build().Text, new Project(Net, Other).Build().Text);

    [Fact]
    public void ChangingTheUnitsOnASecondPart_EmitsAnew()
    {
        var project = new Project("using NetGen; [Input(2)] partial class Net;", "using NetGen; [Dense(1)] partial class Net;");
        AssertEmits(project, 1, "using NetGen; [Dense(2)] partial class Net;", [IncrementalStepRunReason.Modified]);
    }

    [Fact]
    public void ChangingOneNetwork_EmitsThatOneOnly()
    {
        string two = Net + " [Input(2)] [Dense(1)] partial class Two;";
        AssertEmits(
            new Project(two, Other), 0, two.Replace("[Dense(3", "[Dense(4", System.StringComparison.Ordinal),
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached]);
    }

    [Fact]
    public void AddingANetwork_EmitsThatOneOnly() => AssertEmits(
        _project, 1, "[NetGen.Input(2)] [NetGen.Dense(1)] partial class Two;",
        [IncrementalStepRunReason.Cached, IncrementalStepRunReason.New]);

    [Fact]
    public void BreakingTheDeclaration_EmitsTheStub() => AssertEmits(
        _project, 0, Net.Replace("Dense(3", "Dense(0", System.StringComparison.Ordinal), [IncrementalStepRunReason.Modified]);

    [Fact]
    public void ChangingOneMistakeForAnother_EmitsTheSameStub()
    {
        string wrong = Net.Replace("Dense(3", "Dense(0", System.StringComparison.Ordinal);
        AssertEmits(
            new Project(wrong), 0, wrong.Replace("Dense(0", "Dense(-1", System.StringComparison.Ordinal),
            [IncrementalStepRunReason.Unchanged]);
    }

    private void AssertEmits(int file, string text, IncrementalStepRunReason expected) =>
        AssertEmits(_project, file, text, [expected]);

    private static void AssertEmits(Project project, int file, string text, IncrementalStepRunReason[] expected)
    {
        CSharpCompilation before = project.Compile();
        GeneratorDriver driver = project.Driver().RunGenerators(before);
        SyntaxTree old = before.SyntaxTrees[file];
        driver = driver.RunGenerators(before.ReplaceSyntaxTree(old, project.Parse(text, old.FilePath)));
        IEnumerable<IncrementalGeneratorRunStep> steps = driver.GetRunResult().Results[0].TrackedSteps[NetworkGenerator.EmitStep];
        Assert.Equal(expected, steps.SelectMany(step => step.Outputs).Select(output => output.Reason));
    }
}
