namespace NetGen;

/// <summary>One epoch in numbers.</summary>
/// <param name="Epoch">The epoch, from 1.</param>
/// <param name="TrainingLoss">The mean loss over the epoch's rows, each measured before its batch's step.</param>
/// <param name="ValidationLoss">The mean loss of the validation data after the epoch; null without validation data.</param>
/// <param name="LearningRate">The learning rate of the epoch's last step.</param>
/// <param name="GradientNorm">The mean over the epoch's steps of the gradient's L2 norm, before clipping.</param>
public sealed record EpochResult(int Epoch, double TrainingLoss, double? ValidationLoss, double LearningRate, double GradientNorm);
