using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace NetGen.Samples.Digits;

/// <summary>A file of the UCI set: a row is 64 counts from 0 to 16, row by row of an 8 × 8 image, and the digit, separated by commas.</summary>
/// <param name="Pixels">[rows, 64], scaled to [0, 1].</param>
/// <param name="Digits">One digit a row.</param>
public sealed record DigitFile(float[] Pixels, int[] Digits)
{
    /// <summary>The numbers of an image.</summary>
    public const int ImageSize = 64;

    private const int MostGrey = 16;

    /// <summary>How many images there are.</summary>
    public int Count => Digits.Length;

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">A row is not of that form; the message names the file, the line and what is wrong.</exception>
    public static DigitFile Read(string path)
    {
        var pixels = new List<float>();
        var digits = new List<int>();
        int line = 0;
        foreach (string row in File.ReadLines(path))
        {
            line++;
            if (string.IsNullOrWhiteSpace(row)) continue;
            string[] fields = row.Split(',');
            if (fields.Length != ImageSize + 1) throw Bad(path, line, $"it has {fields.Length} numbers, not 65");
            for (int i = 0; i < ImageSize; i++) pixels.Add(Number(fields[i], MostGrey, path, line, i) / (float)MostGrey);
            digits.Add(Number(fields[ImageSize], 9, path, line, ImageSize));
        }

        if (digits.Count == 0) throw new InvalidDataException($"{path} holds no rows.");
        return new DigitFile([.. pixels], [.. digits]);
    }

    private static int Number(string field, int most, string path, int line, int column) =>
        int.TryParse(field.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= most
            ? number
            : throw Bad(path, line, $"number {column + 1} is '{field.Trim()}', not a whole number from 0 to {most}");

    private static InvalidDataException Bad(string path, int line, string what) => new($"{path}, line {line}: {what}.");
}
