using System;
using System.Text;

namespace NetGen.Generator.Emit;

/// <summary>Writes indented C# with \n line ends only, whatever the host's are.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines at the present depth; a text of several lines keeps its own indentation inside.</summary>
    public SourceWriter Line(string text = "")
    {
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r');
            if (trimmed.Length > 0) _text.Append(' ', _depth * 4).Append(trimmed);
            _text.Append('\n');
        }

        return this;
    }

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
