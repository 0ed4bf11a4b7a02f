using System;
using System.Globalization;
using System.Numerics;
using System.Runtime;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen.Reproducibility;

/// <summary>What this process may use, a fact a line, so that a test can see whether a setting took effect.</summary>
internal static class Machine
{
    public static void Print()
    {
        Fact("architecture", RuntimeInformation.ProcessArchitecture);
        Fact("width", Vector<float>.Count);
        Fact("vector128", Vector128.IsHardwareAccelerated);
        Fact("vector256", Vector256.IsHardwareAccelerated);
        Fact("vector512", Vector512.IsHardwareAccelerated);
        Fact("avx", Avx.IsSupported);
        Fact("avx2", Avx2.IsSupported);
        Fact("avx512", Avx512F.IsSupported);
        Fact("fma", Fma.IsSupported || AdvSimd.IsSupported);
        Fact("culture", CultureInfo.CurrentCulture.Name);
        Fact("half", 0.5.ToString(CultureInfo.CurrentCulture));
    }

    /// <summary>At the end: code that was compiled ahead does not count.</summary>
    public static void PrintCompiled() => Fact("compiled", JitInfo.GetCompiledMethodCount());

    private static void Fact<T>(string name, T value) => Console.WriteLine($"# {name}={value}");
}
