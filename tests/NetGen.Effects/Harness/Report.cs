using System;
using System.Collections.Generic;
using System.Linq;

namespace NetGen.Effects.Harness;

/// <summary>A study as its page shows it.</summary>
/// <param name="Study">The study.</param>
/// <param name="Text">The block, between its markers.</param>
/// <param name="Untrue">The sentences that the numbers no longer bear out; the text is without them.</param>
internal sealed record Report(Study Study, string Text, IReadOnlyList<string> Untrue)
{
    /// <summary>Runs a study.</summary>
    public static Report Of(Study study)
    {
        Results results = Results.Of(study);
        Claim[] claims = [.. study.Claims(results)];
        string[] lines =
        [
            study.Setting,
            $"`dotnet run --project tests/NetGen.Effects -c Release -- {study.Rule}` measures, for {Study.Seeds} seeds, median (least to greatest):",
            "",
            .. results.Table(),
            "",
            .. claims.Where(claim => claim.Holds).Select(claim => "- " + claim.Sentence),
        ];
        return new(study, string.Join("\n", lines).TrimEnd() + "\n", [.. claims.Where(claim => !claim.Holds).Select(claim => claim.Sentence)]);
    }
}
