using System;

namespace NetGen.Samples.Digits;

/// <summary>Moves a progress bar at once; <see cref="Progress{T}"/> would post to a thread pool.</summary>
internal sealed class Tick(Action step) : IProgress<TrainingProgress>
{
    public void Report(TrainingProgress value) => step();
}
