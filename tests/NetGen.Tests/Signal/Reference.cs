using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace NetGen.Tests.Signal;

/// <summary>The reference values: deterministic mean-field numbers computed elsewhere, with another quadrature.</summary>
internal static class Reference
{
    private const double Relative = 1e-6, Absolute = 1e-9, Small = 1e-6, Negligible = 1e-12;

    private static readonly JsonElement Root = Load();

    /// <summary>The ids of a list's entries, for theories.</summary>
    public static TheoryData<string> Ids(string list) => [.. Root.GetProperty(list).EnumerateArray().Select(Id)];

    /// <summary>An entry of a list.</summary>
    public static JsonElement Entry(string list, string id) => Root.GetProperty(list).EnumerateArray().Single(entry => Id(entry) == id);

    /// <summary>Notes a number that is off by more than the reference's tolerance.</summary>
    public static void Compare(List<string> faults, string what, JsonElement expected, double actual)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            if (!double.IsNaN(actual)) faults.Add($"{what}: not defined, but {actual:R}");
            return;
        }

        double value = expected.GetDouble(), size = Math.Abs(value), error = Math.Abs(actual - value);
        bool right = size >= Small ? error <= Relative * size : error <= Absolute;
        if (size >= Negligible || value == 0 ? !right : !(Math.Abs(actual) <= Absolute)) faults.Add($"{what}: {value:R} expected, {actual:R}");
    }

    /// <summary>Fails with all notes.</summary>
    public static void Report(List<string> faults) => Assert.True(faults.Count == 0, string.Join("\n", faults));

    private static string Id(JsonElement entry) => entry.TryGetProperty("id", out JsonElement id)
        ? id.GetString()!
        : entry.GetProperty("act").GetRawText();

    private static JsonElement Load()
    {
        using Stream stream = typeof(Reference).Assembly.GetManifestResourceStream("signal-reference.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
