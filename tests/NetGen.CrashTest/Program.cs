using System;
using System.Linq;

namespace NetGen.CrashTest;

/// <summary>
/// A process to be killed: it saves one network after the other, or trains with checkpoints, and says on its output how far it is.
/// </summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["save", string path]:
                Save(path);
                return 0;
            case ["train", string checkpoint, string path]:
                CrashRun.Train(checkpoint, new Progress()).Save(path);
                return 0;
            default:
                Console.Error.WriteLine("save FILE | train CHECKPOINT FILE");
                return 2;
        }
    }

    // Until it is killed: so all of its time is spent in writing.
    private static void Save(string path)
    {
        LargeNet[] networks = [.. Enumerable.Range(0, LargeNet.Variants).Select(seed => new LargeNet(seed))];
        for (int i = 0; ; i++)
        {
            networks[i % networks.Length].Save(path);
            Console.WriteLine(i);
        }
    }

    private sealed class Progress : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => Console.WriteLine(value.Result.Epoch);
    }
}
