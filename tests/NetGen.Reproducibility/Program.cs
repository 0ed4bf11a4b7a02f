using System;
using System.Globalization;
using NetGen;
using NetGen.MathBounds;
using NetGen.Reproducibility;

// NetGen.Reproducibility [threads]: prints facts about the process as "# name=value", then hashes of trained networks and of all vector
// functions. The hashes are the same on every machine and under every setting of the runtime; NetGen.Tests compares them.
int threads = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;
Machine.Print();
ResultHashes.Print(Console.Out);
Starts.Print();
Trial trial = new(threads);
trial.Run(new CurveNet(seed: 1), rows => Samples.Smooth(rows, 1, 1), new Adam { LearningRate = 0.01 });
trial.Run(new SirenNet(seed: 2), rows => Samples.Smooth(rows, 2, 3), new AdamW { DecayBiases = false }, new CosineSchedule());
trial.Run(
    new SoftmaxNet(seed: 3),
    rows => Samples.Classes(rows, 9, 7),
    new Sgd { LearningRate = 0.05, Momentum = 0.9, Nesterov = true },
    new OneCycleSchedule());
trial.Run(
    new LogSoftmaxNet(seed: 4),
    rows => Samples.Classes(rows, 9, 7),
    new RmsProp { LearningRate = 0.002, Centered = true, Momentum = 0.5 });
trial.Run(
    new YesNoNet(seed: 5),
    rows => Samples.Answers(rows, 9),
    new Adam { WeightDecay = 0.1 },
    new WarmUpSchedule(3, new StepSchedule(2)));
trial.Run(new CornerNet(seed: 6), rows => Samples.Smooth(rows, 3, 5), new Sgd { LearningRate = 0.1, WeightDecay = 0.01 });
trial.Run(new ConstantNet(seed: 7), rows => Samples.Smooth(rows, 3, 2), new RmsProp());
Machine.PrintCompiled();
