using NetGen.Generator.Tests.Harness;
using Snapshooter.Xunit;
using Xunit;

namespace NetGen.Generator.Tests.Emitted;

public sealed class GoldenTests
{
    /// <summary>The one file that shows what a change of the emitter does to all networks.</summary>
    [Fact]
    public void SmallNetwork_IsEmittedAsItStands() =>
        Snapshot.Match(
            new Project("using NetGen; [Input(2)] [Dense(3, Activation.Tanh)] [Dense(1)] public partial class SmallNet;").Build().Text);
}
