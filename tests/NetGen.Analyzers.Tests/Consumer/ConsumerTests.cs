using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Xunit;

namespace NetGen.Analyzers.Tests.Consumer;

/// <summary>The notes' table of bad initialisations, as a user reads it in the output of <c>dotnet build</c>.</summary>
public sealed class ConsumerTests(ConsumerTests.OneBuild build) : IClassFixture<ConsumerTests.OneBuild>
{
    [Fact]
    public void Build_Succeeds_AndWarnsOfNothingElse()
    {
        Assert.True(build.Result.ExitCode == 0, build.Result.Output);
        Assert.DoesNotContain(build.Result.Lines, line => !line.Id.StartsWith("NG", StringComparison.Ordinal) || line.Severity != "warning");
        Assert.DoesNotContain(build.Result.Lines, line => line.File is not ("TooSmall.cs" or "TooLarge.cs" or "AllTheSame.cs"));
    }

    [Fact]
    public void TooSmall_VanishingGradient()
    {
        // tanh is nearly linear this close to 0: mσ² a layer, over six of them.
        double ratio = Math.Pow(64 * 0.01 * 0.01, 6);
        BuildLine line = Assert.Single(build.Result.Lines, line => line.File == "TooSmall.cs" && line.Id == "NG1001");
        Assert.Equal(5, line.Line);
        Assert.InRange(Number(line, @"layer 1 is (\S+)"), 0.97 * ratio, ratio);
    }

    [Fact]
    public void TooLarge_ExplodingGradient()
    {
        BuildLine line = Assert.Single(build.Result.Lines, line => line.File == "TooLarge.cs" && line.Id == "NG1505");
        Assert.Equal(8, line.Line);

        // Against random networks of this kind: five standard errors, and 5 % for a width of 100 where the theory's is infinite.
        (double mean, double error) = SampledTangentTrace.Of([1, 100, 100, 100, 1], halfWidth: 5, networks: 300);
        Assert.InRange(Number(line, @"Θ (\S+)"), (0.95 * mean) - (5 * error), (1.05 * mean) + (5 * error));
    }

    [Fact]
    public void TooLarge_SaturatedUnits()
    {
        BuildLine line = Assert.Single(build.Result.Lines, line => line.File == "TooLarge.cs" && line.Id == "NG1005");
        Assert.InRange(Number(line, @"initialisation: (\S+) %"), 80, 100);
        Assert.Contains("with Init.Auto", line.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AllTheSame_UnitsThatStayAlike()
    {
        BuildLine line = Assert.Single(build.Result.Lines, line => line.File == "AllTheSame.cs");
        Assert.Equal((5, "NG1201"), (line.Line, line.Id));
        Assert.Contains("All 100 units of this layer start with the same weights (0.1)", line.Message, StringComparison.Ordinal);
    }

    private static double Number(BuildLine line, string pattern) =>
        double.Parse(Regex.Match(line.Message, pattern).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>One build for all tests: it takes seconds.</summary>
    public sealed class OneBuild : IAsyncLifetime
    {
        internal ConsumerBuild Result { get; private set; } = null!;

        /// <inheritdoc/>
        public async Task InitializeAsync() => Result = await ConsumerBuild.RunAsync(ConsumerFiles.All);

        /// <inheritdoc/>
        public Task DisposeAsync() => Task.CompletedTask;
    }
}
