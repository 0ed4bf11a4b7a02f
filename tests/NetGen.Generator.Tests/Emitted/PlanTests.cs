using NetGen.Generator.Tests.Harness;
using Xunit;

namespace NetGen.Generator.Tests.Emitted;

/// <summary>What the cost model chose stands beside the code, with its reason.</summary>
public sealed class PlanTests
{
    [Theory]
    [InlineData(64, 64, "// 4 rows × 4 vectors at a time: 16 sums hide the latency of 2 multiply-adds a cycle, 8 loads feed 16.")]
    [InlineData(100, 100, "// 4 rows × 3 vectors at a time: 12 sums hide the latency of 2 multiply-adds a cycle, 7 loads feed 12.")]
    [InlineData(64, 12, "// 8 rows × 1 vector at a time: 8 sums hide the latency of 2 multiply-adds a cycle, 9 loads feed 8.")]
    [InlineData(64, 12, "// A tile is one vector of outputs: too few sums to hide a multiply-add's latency, so each is split into 8 runs of inputs.")]
    [InlineData(64, 4, "// 4 outputs take 4 lanes each, one an input. A row has 4 sums, one a run of inputs; 2 rows at a time share the weights.")]
    [InlineData(30, 7, "// 7 outputs take 2 lanes each, one an input. A row has 2 sums, one a run of inputs; 4 rows at a time share the weights.")]
    [InlineData(64, 64, "// 64 rows: what a block keeps of all layers, 16 KB, stays in the second-level cache; more rows would gain nothing.")]
    [InlineData(64, 6000, "// 32 rows: what a block keeps of all layers, 750 KB, stays in the second-level cache.")]
    [InlineData(64, 60000, "// 16 rows: what a block keeps of all layers, 3750 KB, stays in the second-level cache where it can; fewer rows would waste tiles.")]
    public void Choice_IsCommented(int inputs, int units, string comment) => Assert.Contains(
        comment, new Project($"using NetGen; [Input({inputs})] [Dense({units})] public partial class Net;").Build().Text, System.StringComparison.Ordinal);
}
