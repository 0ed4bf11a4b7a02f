using System.Collections.Generic;
using NetGen.Effects.Harness;

namespace NetGen.Effects.Studies;

/// <summary>All studies, by rule.</summary>
internal static class StudyTable
{
    public static IReadOnlyList<Study> All { get; } =
    [
        new XavierOnReluStudy(),
        new ConstantWeightsStudy(),
    ];
}
