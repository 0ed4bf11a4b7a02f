using System;
using System.Collections.Generic;

namespace NetGen.Onnx;

/// <summary>
/// A model that is damaged, hostile, or made of what NetGen has not; it names the file and every node or tensor concerned.
/// </summary>
public sealed class OnnxException : Exception
{
    /// <summary>A report about one file.</summary>
    /// <param name="file">The file, as the caller named it.</param>
    /// <param name="problems">What is wrong, at least one.</param>
    /// <param name="inner">What was thrown beneath, if anything.</param>
    public OnnxException(string file, IReadOnlyList<OnnxProblem> problems, Exception? inner = null)
        : base($"{file}: {string.Join(" ", problems)}", inner)
    {
        File = file;
        Problems = problems;
    }

    /// <summary>The file, as the caller named it.</summary>
    public string File { get; }

    /// <summary>What is wrong, in the order of the file.</summary>
    public IReadOnlyList<OnnxProblem> Problems { get; }
}
