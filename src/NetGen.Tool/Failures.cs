using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using NetGen.Formats;
using NetGen.Onnx;

namespace NetGen.Tool;

/// <summary>What can go wrong, as a line for a person and an exit code for a script; a stack trace is for our own mistakes only.</summary>
internal static class Failures
{
    /// <summary>All went well.</summary>
    public const int None = 0;

    /// <summary>A file is missing, damaged, or holds what NetGen has not.</summary>
    public const int File = 1;

    /// <summary>The command line makes no sense.</summary>
    public const int CommandLine = 2;

    /// <summary>Runs a command.</summary>
    /// <returns>The exit code.</returns>
    public static int Guard(Action run)
    {
        try
        {
            run();
            return None;
        }
        catch (OnnxException e)
        {
            return Report(e);
        }
        catch (UsageException e)
        {
            Error(e.Message);
            return CommandLine;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            Error(e.Message);
            return File;
        }
    }

    /// <summary>Reports what the parser of the command line found.</summary>
    public static int Usage(ParseResult parsed)
    {
        Error($"{string.Join(" ", parsed.Errors.Select(error => error.Message))} See 'dotnet netgen --help'.");
        return CommandLine;
    }

    // Several nodes are listed below each other: who has to change a model reads them one by one.
    private static int Report(OnnxException e)
    {
        if (e.Problems.Count == 1)
        {
            Error(e.Message);
            return File;
        }

        Error($"{e.File}: {e.Problems.Count} things in the model cannot be taken:");
        foreach (OnnxProblem problem in e.Problems) Console.Error.WriteLine($"  {OneLine(problem.ToString())}");
        return File;
    }

    private static void Error(string message) => Console.Error.WriteLine($"error: {OneLine(message)}");

    private static string OneLine(string text) => PlainText.OneLine(text, ' ');
}
