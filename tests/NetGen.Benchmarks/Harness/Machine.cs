using System;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen.Benchmarks;

/// <summary>The kind of machine, without which no figure means anything.</summary>
internal static class Machine
{
    /// <summary>Prints the machine's kind and the command.</summary>
    public static void Print(string command)
    {
        Console.WriteLine($"# {command}");
        Console.WriteLine(
            $"{Processor()}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, "
            + $"Vector<float>.Count {Vector<float>.Count}, Vector512.IsHardwareAccelerated {Vector512.IsHardwareAccelerated}");
        Console.WriteLine($"dotnet run -c Release --project tests/NetGen.Benchmarks -- {command}\n");
    }

    /// <summary>The bytes of a cache level's data, as the system tells them, or a usual size.</summary>
    /// <param name="level">1, 2 or 3.</param>
    public static long CacheBytes(int level)
    {
        string folder = "/sys/devices/system/cpu/cpu0/cache";
        foreach (string cache in Directory.Exists(folder) ? Directory.GetDirectories(folder, "index*") : [])
        {
            if (Read(cache, "level") != $"{level}" || Read(cache, "type") == "Instruction") continue;
            string size = Read(cache, "size");
            if (size.EndsWith('K') && long.TryParse(size[..^1], out long kilobytes)) return kilobytes << 10;
        }

        return level switch { 1 => 32 << 10, 2 => 1 << 20, _ => 16 << 20 };
    }

    private static string Read(string folder, string name) => File.ReadAllText(Path.Combine(folder, name)).Trim();

    private static string Processor()
    {
        string? line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(text => text.StartsWith("model name")) : null;
        return line?[(line.IndexOf(':') + 1)..].Trim() ?? $"{RuntimeInformation.ProcessArchitecture} on {RuntimeInformation.OSDescription}";
    }
}
