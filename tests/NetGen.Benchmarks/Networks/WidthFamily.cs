using System.Collections.Generic;
using static NetGen.Activation;

namespace NetGen.Benchmarks.Networks;

/// <summary>Two hidden layers between an input and an output of the same width: three square matrices, so that width is all that grows.</summary>
internal static class WidthFamily
{
    /// <summary>Powers of two, the first one first.</summary>
    public static IReadOnlyList<INetwork> Powers { get; } =
        [new Wide16(), new Wide32(), new Wide64(), new Wide128(), new Wide256(), new Wide512(), new Wide1024()];

    /// <summary>Widths that fill no vector, each with its neighbour: the width rounded up to 16.</summary>
    public static IReadOnlyList<(INetwork Odd, INetwork Padded)> Odd { get; } =
    [
        (new Wide1(), new Wide16()), (new Wide7(), new Wide16()), (new Wide33(), new Wide48()),
        (new Wide100(), new Wide112()), (new Wide129(), new Wide144()), (new Wide1000(), new Wide1008()),
    ];
}

[Input(16), Dense(16, Relu), Dense(16, Relu), Dense(16)] internal sealed partial class Wide16;
[Input(32), Dense(32, Relu), Dense(32, Relu), Dense(32)] internal sealed partial class Wide32;
[Input(64), Dense(64, Relu), Dense(64, Relu), Dense(64)] internal sealed partial class Wide64;
[Input(128), Dense(128, Relu), Dense(128, Relu), Dense(128)] internal sealed partial class Wide128;
[Input(256), Dense(256, Relu), Dense(256, Relu), Dense(256)] internal sealed partial class Wide256;
[Input(512), Dense(512, Relu), Dense(512, Relu), Dense(512)] internal sealed partial class Wide512;
[Input(1024), Dense(1024, Relu), Dense(1024, Relu), Dense(1024)] internal sealed partial class Wide1024;

[Input(1), Dense(1, Relu), Dense(1, Relu), Dense(1)] internal sealed partial class Wide1;
[Input(7), Dense(7, Relu), Dense(7, Relu), Dense(7)] internal sealed partial class Wide7;
[Input(33), Dense(33, Relu), Dense(33, Relu), Dense(33)] internal sealed partial class Wide33;
[Input(48), Dense(48, Relu), Dense(48, Relu), Dense(48)] internal sealed partial class Wide48;
[Input(100), Dense(100, Relu), Dense(100, Relu), Dense(100)] internal sealed partial class Wide100;
[Input(112), Dense(112, Relu), Dense(112, Relu), Dense(112)] internal sealed partial class Wide112;
[Input(129), Dense(129, Relu), Dense(129, Relu), Dense(129)] internal sealed partial class Wide129;
[Input(144), Dense(144, Relu), Dense(144, Relu), Dense(144)] internal sealed partial class Wide144;
[Input(1000), Dense(1000, Relu), Dense(1000, Relu), Dense(1000)] internal sealed partial class Wide1000;
[Input(1008), Dense(1008, Relu), Dense(1008, Relu), Dense(1008)] internal sealed partial class Wide1008;
