using NetGen.Benchmarks.Cold;
using NetGen.Benchmarks.Commands;

// The children of `cold` come first and touch nothing else: what they measure is a process's start.
return args is [ChildProcess.Marker, ..] ? ChildProcess.Run(args) : CommandLine.Run(args);
