using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using NetGen.Effects.Harness;
using NetGen.Effects.Studies;
using Xunit;

namespace NetGen.Samples.Tests;

/// <summary>What the rules' pages say of effects is what <c>tests/NetGen.Effects</c> measures.</summary>
public partial class RulePageTests
{
    private static readonly IReadOnlyDictionary<string, string> Pages =
        Directory.EnumerateFiles(RulePage.Folder, "NG*.md").ToDictionary(path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);

    public static TheoryData<string> Rules => [.. StudyTable.All.Select(study => study.Rule)];

    [Fact]
    public void EveryPlaceForNumbers_HasAStudy_AndOnlyOne()
    {
        IEnumerable<string> marked = Pages.SelectMany(page => Marker().Matches(page.Value).Select(match => (page.Key, match.Groups[1].Value)))
            .Select(pair => Assert.Single(new[] { pair.Key, pair.Value }.Distinct()));
        Assert.Equal(StudyTable.All.Select(study => study.Rule).Order(StringComparer.Ordinal), marked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void EveryStudy_HasWrittenItsPage(string rule)
    {
        string block = new RulePage(rule).Block ?? "";
        Study study = StudyTable.All.Single(one => one.Rule == rule);
        Assert.StartsWith(study.Setting + "\n", block, StringComparison.Ordinal);
        Assert.Contains($"`dotnet run --project tests/NetGen.Effects -c Release -- {rule}`", block, StringComparison.Ordinal);
        Assert.All(study.Variants, variant => Assert.Contains($"| {variant.Name} |", block, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NG1202")]
    [InlineData("NG1401")]
    [InlineData("NG1406")]
    public void QuickStudies_MeasureWhatTheirPagesSay(string rule)
    {
        Report report = Report.Of(StudyTable.All.Single(study => study.Rule == rule));
        Assert.Empty(report.Untrue);
        Assert.Equal(report.Text, new RulePage(rule).Block);
    }

    [Fact]
    public void OutsideOfBlocks_NoNumberIsClaimedToBeMeasured()
    {
        foreach ((string rule, string page) in Pages)
        {
            string words = Fences().Replace(Blocks().Replace(page, ""), "");
            foreach (string sentence in words.Split(". ", StringSplitOptions.RemoveEmptyEntries).Where(sentence => Measuring().IsMatch(sentence)))
                Assert.False(Digit().IsMatch(sentence), $"{rule}: {sentence}");
        }
    }

    [GeneratedRegex("<!-- effects:(NG[0-9]+) -->")]
    private static partial Regex Marker();

    [GeneratedRegex("<!-- effects:.*?<!-- /effects -->", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex(@"\b([Mm]easured|simulated|test error|seeds|learnt|trained to|ends at)\b")]
    private static partial Regex Measuring();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();
}
