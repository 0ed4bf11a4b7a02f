using System;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NetGen.Analyzers.Tests.Harness;
using Xunit;

namespace NetGen.Analyzers.Tests.Rules;

/// <summary>The bad example of a rule's page gets the message that stands below it, number for number.</summary>
public class PageExampleTests
{
    [Theory]
    [InlineData("NG1001")]
    [InlineData("NG1002")]
    [InlineData("NG1003")]
    [InlineData("NG1004")]
    [InlineData("NG1005")]
    [InlineData("NG1006")]
    [InlineData("NG1009")]
    [InlineData("NG1101")]
    [InlineData("NG1201")]
    public void BadExample_GetsTheMessageOfThePage(string id)
    {
        string[] blocks = [.. Regex.Matches(File.ReadAllText(Path.Combine(Pages(), id + ".md")), "```(?:csharp|text)\n(.*?)```", RegexOptions.Singleline)
            .Select(match => match.Groups[1].Value)];
        Diagnostic found = Analysis.Single(Network(blocks[0]), id);
        string said = $"{found.Severity.ToString().ToLowerInvariant()} {id}: {found.Message()}";
        string expected = "^" + string.Join(".*", blocks[1].TrimEnd().Split('…').Select(Regex.Escape)) + "$";
        Assert.True(Regex.IsMatch(said, expected), said);
    }

    // "×8" behind a layer repeats it; where a page leaves them out, inputs and output are the usual ones.
    private static string Network(string block)
    {
        string[] lines = [.. block.Split('\n', StringSplitOptions.RemoveEmptyEntries).SelectMany(line =>
            Enumerable.Repeat(line, Regex.Match(line, "// ×([0-9]+)") is { Success: true } times ? int.Parse(times.Groups[1].Value) : 1))];
        if (!lines[0].StartsWith("[Input", StringComparison.Ordinal)) lines = ["[Input(64)]", .. lines];
        return Declared.Text(lines[^1].StartsWith("[Dense(1", StringComparison.Ordinal) && !lines[^1].StartsWith("[Dense(10", StringComparison.Ordinal) ? lines : [.. lines, "[Dense(1)]"]);
    }

    private static string Pages([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "analyzers", "rules");
}
