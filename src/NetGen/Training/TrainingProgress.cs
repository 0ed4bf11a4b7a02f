namespace NetGen;

/// <summary>What is reported after every epoch.</summary>
/// <param name="Result">The epoch in numbers.</param>
/// <param name="Epochs">How many epochs there will be if training is not stopped early.</param>
/// <param name="BestEpoch">The epoch with the best loss so far, from 1; 0 before there was a finite one.</param>
public sealed record TrainingProgress(EpochResult Result, int Epochs, int BestEpoch);
