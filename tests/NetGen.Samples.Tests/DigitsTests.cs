using System;
using System.IO;
using NetGen.Samples.Digits;
using Xunit;

namespace NetGen.Samples.Tests;

public class DigitsTests
{
    [Fact]
    public void ThirtyEpochs_ReadTheTestImages()
    {
        // The images are not part of the project: without them only the reader's tests below run.
        if (Folder() is not { } folder) return;
        DigitNet network = DigitTraining.Train(DigitFile.Read(Path.Combine(folder, "optdigits.tra")), seed: 1, epochs: 30);
        int[,] confusion = DigitTraining.Confusion(network, DigitFile.Read(Path.Combine(folder, "optdigits.tes")));
        Assert.True(DigitTraining.Accuracy(confusion) >= 0.955, $"{DigitTraining.Accuracy(confusion):P2}");
    }

    [Theory]
    [InlineData("1,2,3", "line 1", "it has 3 numbers, not 65")]
    [InlineData("", "holds no rows", "")]
    [InlineData("17", "number 1 is '17'", "from 0 to 16")]
    [InlineData("-1", "number 1 is '-1'", "from 0 to 16")]
    public void BadRows_AreNamed(string row, string place, string what)
    {
        string path = Path.GetTempFileName();
        string text = row.Contains(',') || row.Length == 0 ? row : row + string.Concat(System.Linq.Enumerable.Repeat(",0", 64));
        File.WriteAllText(path, text);
        string message = Assert.Throws<InvalidDataException>(() => DigitFile.Read(path)).Message;
        Assert.Contains(place, message, StringComparison.Ordinal);
        Assert.Contains(what, message, StringComparison.Ordinal);
        File.Delete(path);
    }

    [Fact]
    public void Confusion_CountsRightAndWrong()
    {
        int[,] confusion = { { 3, 1 }, { 0, 4 } };
        Assert.Equal(7.0 / 8, DigitTraining.Accuracy(confusion));
    }

    private static string? Folder()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string candidate = Path.Combine(at.FullName, "shared", "data", "optdigits");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }
}
