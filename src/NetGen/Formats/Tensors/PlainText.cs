using System.Globalization;
using System.Security;
using System.Text;

namespace NetGen.Formats;

/// <summary>Text that a file brought, made fit for one line: the one place that decides which characters may pass.</summary>
internal static class PlainText
{
    /// <summary>The text with all replaced that ends a line for any reader, is invisible, turns the direction, or is no character.</summary>
    public static string OneLine(string text, char instead = '?')
    {
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) plain.Append(text[i]).Append(text[++i]);
            else plain.Append(Passes(text[i]) ? text[i] : instead);
        }

        return plain.ToString();
    }

    /// <summary>The text as a part of an XML comment: one line, and no mark of XML.</summary>
    public static string XmlComment(string text) => SecurityElement.Escape(OneLine(text));

    // C# ends a line, and with it a comment, at U+0085, U+2028 and U+2029, too.
    private static bool Passes(char letter) => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        or UnicodeCategory.OtherNotAssigned);
}
