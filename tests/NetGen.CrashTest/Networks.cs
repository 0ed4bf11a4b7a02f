namespace NetGen.CrashTest;

/// <summary>Half a megabyte of weights: a file that takes some time to write.</summary>
[Input(256)]
[Dense(384, Activation.Relu)]
[Dense(64)]
public partial class LargeNet
{
    /// <summary>How many seeds take turns.</summary>
    public const int Variants = 3;
}

/// <summary>What is trained.</summary>
[Input(2)]
[Dense(24, Activation.Tanh)]
[Dense(24, Activation.Silu)]
[Dense(1)]
public partial class TrainedNet;
