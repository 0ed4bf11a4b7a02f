using System.IO;

namespace NetGen;

/// <summary>
/// A file of weights or a checkpoint is malformed, or is not the network's: the message says where and what would be right.
/// </summary>
/// <remarks>
/// It is an <see cref="IOException"/>, so that one <c>catch</c> covers a missing file and a wrong one. Nothing was changed.
/// </remarks>
public sealed class NetworkFormatException : IOException
{
    /// <summary>An error without a place.</summary>
    public NetworkFormatException()
        : this("The file is not a valid network file.")
    {
    }

    /// <summary>An error with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public NetworkFormatException(string message)
        : base(message) => Reason = message;

    /// <summary>An error with a message and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public NetworkFormatException(string message, System.Exception innerException)
        : base(message, innerException) => Reason = message;

    internal NetworkFormatException(string message, string reason, string file, string? tensor, long? position)
        : base(message)
    {
        Reason = reason;
        File = file;
        Tensor = tensor;
        Position = position;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }

    /// <summary>The file, or what the stream was called; null where neither is known.</summary>
    public string? File { get; }

    /// <summary>The tensor, or null where the error belongs to none.</summary>
    public string? Tensor { get; }

    /// <summary>The byte in the file, from 0, or null where the error belongs to none.</summary>
    public long? Position { get; }
}
