using System;
using System.Globalization;
using System.IO;
using NetGen.Samples.Digits;
using Spectre.Console;

const int Epochs = 40;
const long Seed = 1;
const string Missing = """
    This sample learns from real handwritten digits, which it does not bring along.

    Download 'Optical Recognition of Handwritten Digits' (E. Alpaydin and C. Kaynak, CC BY 4.0) from the UCI Machine Learning Repository,
    unpack optdigits.tra and optdigits.tes into one folder, and give its path:

        dotnet run -c Release --project samples/Digits -- path/to/optdigits
    """;

if (args.Length != 1)
{
    Console.Error.WriteLine(Missing);
    return 2;
}

string learn = Path.Combine(args[0], "optdigits.tra"), test = Path.Combine(args[0], "optdigits.tes");
foreach (string path in new[] { learn, test })
{
    if (File.Exists(path)) continue;
    Console.Error.WriteLine($"There is no file {path}.\n");
    Console.Error.WriteLine(Missing);
    return 2;
}

try
{
    DigitFile learning = DigitFile.Read(learn), testing = DigitFile.Read(test);
    AnsiConsole.MarkupLineInterpolated($"{DigitFile.ImageSize}-128-64-10, {learning.Count:N0} images to learn from, {testing.Count:N0} to test on");
    DigitNet network = AnsiConsole.Progress().Start(context =>
    {
        ProgressTask task = context.AddTask("Training", maxValue: Epochs);
        return DigitTraining.Train(learning, Seed, Epochs, new Tick(() => task.Increment(1)));
    });

    int[,] confusion = DigitTraining.Confusion(network, testing);
    AnsiConsole.Write(ConfusionTable.Of(confusion));
    double accuracy = DigitTraining.Accuracy(confusion);
    AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{100 * accuracy:F2} % of the test images are read right."));
    return 0;
}
catch (InvalidDataException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
