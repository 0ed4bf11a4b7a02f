using System.Collections.Generic;
using static NetGen.Activation;
using D = NetGen.DenseAttribute;

namespace NetGen.Benchmarks.Networks;

/// <summary>2 to 64 hidden layers, 64 wide like input and output, so that depth is all that grows.</summary>
internal static class DepthFamily
{
    /// <summary>Powers of two, the flattest first.</summary>
    public static IReadOnlyList<INetwork> All { get; } = [new Deep2(), new Deep4(), new Deep8(), new Deep16(), new Deep32(), new Deep64()];
}

[Input(64)]
[D(64, Relu), D(64, Relu), D(64)]
internal sealed partial class Deep2;

[Input(64)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64)]
internal sealed partial class Deep4;

[Input(64)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64)]
internal sealed partial class Deep8;

[Input(64)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64)]
internal sealed partial class Deep16;

[Input(64)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64)]
internal sealed partial class Deep32;

[Input(64)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu), D(64, Relu)]
[D(64)]
internal sealed partial class Deep64;
