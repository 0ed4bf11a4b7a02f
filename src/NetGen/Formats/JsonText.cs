using System;
using System.IO;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetGen.Formats;

/// <summary>Writes JSON for files, where nothing but quotes, backslashes and control characters need an escape.</summary>
internal static class JsonText
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// The text, if it is Unicode; the writer would replace half a character by another, so that two names could become one.
    /// </summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static string Unicode(string text)
    {
        Strict.GetByteCount(text);
        return text;
    }

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Options)) write(json);
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
