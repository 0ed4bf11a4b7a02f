using System;
using System.Text;

namespace NetGen.Generator.Emit;

/// <summary>Writes indented C# with \n line ends only, whatever the host's are.</summary>
/// <param name="depth">The indentation to begin with, in steps of four.</param>
internal sealed class SourceWriter(int depth = 0)
{
    private readonly StringBuilder _text = new(1 << 16);
    private int _depth = depth;

    /// <summary>Writes lines at the present depth; a text of several lines keeps its own indentation inside.</summary>
    public SourceWriter Line(string text = "")
    {
        // Most lines are one, and a large network has thousands of them: nothing is copied but what must be.
        for (int start = 0, end; start <= text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            int length = end - start;
            while (length > 0 && text[start + length - 1] == '\r') length--;
            if (length > 0) _text.Append(' ', _depth * 4).Append(text, start, length);
            _text.Append('\n');
        }

        return this;
    }

    /// <summary>Takes over lines as another writer has written them.</summary>
    public void Text(string lines) => _text.Append(lines);

    /// <summary>Writes a header and an opening brace; disposing writes the closing one, with what must follow it.</summary>
    public Scope Block(string header, string after = "")
    {
        Line(header);
        Line("{");
        _depth++;
        return new Scope(this, after);
    }

    public override string ToString() => _text.ToString();

    private void Close(string after)
    {
        _depth--;
        Line("}" + after);
    }

    internal readonly struct Scope(SourceWriter writer, string after) : IDisposable
    {
        public void Dispose() => writer.Close(after);
    }
}
