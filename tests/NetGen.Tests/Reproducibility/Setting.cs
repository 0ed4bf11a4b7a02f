using System;
using System.Collections.Generic;

namespace NetGen.Tests.Reproducibility;

/// <summary>A way to run the program, and how to see that it was run so.</summary>
/// <remarks>
/// The variables are the runtime's of .NET 10, which has none for FMA alone: it goes with AVX2. The ones for x64 are ignored elsewhere;
/// a machine that lacks an instruction set anyway shows the same facts as one that was told to.
/// </remarks>
/// <param name="Environment">NAME=VALUE.</param>
/// <param name="TookEffect">Told the default run and the setting's.</param>
/// <param name="Threads">How many threads train.</param>
internal sealed record Setting(string[] Environment, Func<ChildRun, ChildRun, bool> TookEffect, int Threads = 1)
{
    /// <summary>All settings, by name.</summary>
    public static IReadOnlyDictionary<string, Setting> All { get; } = new Dictionary<string, Setting>
    {
        ["no AVX-512"] = new(["DOTNET_EnableAVX512=0"], (_, run) => !run.Has("avx512") && !run.Has("vector512") && run.Number("width") <= 8),
        ["no AVX2, no FMA"] = new(["DOTNET_EnableAVX2=0"], OnX64(run => !run.Has("avx2") && !run.Has("fma") && run.Number("width") == 4)),
        ["no AVX2, optimised at once"] = new(
            ["DOTNET_EnableAVX2=0", "DOTNET_TieredCompilation=0"], OnX64(run => !run.Has("avx2") && !run.Has("fma") && run.Number("width") == 4)),
        ["no AVX"] = new(["DOTNET_EnableAVX=0"], OnX64(run => !run.Has("avx") && !run.Has("fma") && run.Number("width") == 4)),
        ["no intrinsics"] = new(["DOTNET_EnableHWIntrinsic=0"], (_, run) => !run.Has("vector128") && !run.Has("fma") && run.Number("width") == 4),
        ["vectors of 128 bits"] = new(["DOTNET_MaxVectorTBitWidth=128"], (_, run) => run.Number("width") == 4),
        ["vectors of 256 bits"] = new(
            ["DOTNET_MaxVectorTBitWidth=256"], (usual, run) => run.Number("width") == (usual.Has("avx2") ? 8 : 4)),
        ["vectors of 512 bits"] = new(
            ["DOTNET_MaxVectorTBitWidth=512"], (usual, run) => run.Number("width") == (usual.Has("vector512") ? 16 : usual.Number("width"))),
        ["vectors of 512 bits, optimised at once"] = new(
            ["DOTNET_MaxVectorTBitWidth=512", "DOTNET_TieredCompilation=0"],
            (usual, run) => run.Number("width") == (usual.Has("vector512") ? 16 : usual.Number("width"))),
        ["vectors of 256 bits preferred"] = new(["DOTNET_PreferredVectorBitWidth=256"], OnX64(run => !run.Has("vector512"))),
        ["optimised at once"] = new(["DOTNET_TieredCompilation=0"], (usual, run) => run.Number("compiled") < usual.Number("compiled")),
        ["no profile"] = new(["DOTNET_TieredPGO=0"], Always),
        ["no quick loops"] = new(["DOTNET_TC_QuickJitForLoops=0"], Always),
        ["nothing compiled ahead"] = new(["DOTNET_ReadyToRun=0"], (usual, run) => run.Number("compiled") > 1.3 * usual.Number("compiled")),
        ["Turkish"] = new(
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=0", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8"],
            (_, run) => run.Facts["culture"] == "tr-TR" && run.Facts["half"] == "0,5"),
        ["two threads"] = new([], Always, Threads: 2),
        ["three threads"] = new([], Always, Threads: 3),
        ["four threads, no AVX-512"] = new(["DOTNET_EnableAVX512=0"], (_, run) => !run.Has("vector512"), Threads: 4),
    };

    private static bool Always(ChildRun usual, ChildRun run) => true;

    private static Func<ChildRun, ChildRun, bool> OnX64(Func<ChildRun, bool> holds) => (_, run) => run.Facts["architecture"] != "X64" || holds(run);
}
