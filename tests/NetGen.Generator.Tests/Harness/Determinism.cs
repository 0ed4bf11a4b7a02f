using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Xunit;

namespace NetGen.Generator.Tests.Harness;

/// <summary>The emitted text is a function of the declarations, checked for every project that a test builds.</summary>
internal static class Determinism
{
    // A decimal comma and a dotless i: what German and Turkish do to careless code.
    private static readonly string[] Cultures = ["de-DE", "tr-TR"];

    /// <summary>Generates anew, from files in another order and in other cultures: the same text, byte for byte, line feeds only.</summary>
    public static void Verify(Project project, GeneratorDriverRunResult run)
    {
        Dictionary<string, string> expected = Texts(run);
        Assert.All(expected.Values, text => Assert.DoesNotContain('\r', text));
        Assert.All(expected.Values, text => Assert.DoesNotContain('\t', text));
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in Cultures)
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, Texts(project.Driver().RunGenerators(Reversed(project).Compile()).GetRunResult()));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>The emitted texts by hint name.</summary>
    public static Dictionary<string, string> Texts(GeneratorDriverRunResult run) =>
        run.Results.Single().GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    private static Project Reversed(Project project) =>
        project with { Sources = [.. project.Sources.Reverse()], Paths = [.. project.Paths.Reverse()] };
}
