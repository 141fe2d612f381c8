using System.Globalization;
using System.Text;

namespace ContentLint.Reporting;

/// <summary>
/// Makes text from content harmless to look at: control characters, bidi controls and other invisible characters become
/// visible escapes, so that no file can move a cursor or reverse a line; and nothing in it can be taken for a command of
/// GitHub's runner, which reads <c>::</c> at the start of a line and <c>##[</c> anywhere.
/// </summary>
public static class ContentSanitizer
{
    private const string OldCommand = "##[";
    private const string CommandStart = "::";

    /// <summary>The text on one line with nothing hidden in it.</summary>
    public static string Sanitize(string text)
    {
        var visible = ShowHidden(text).Replace(OldCommand, "## [", StringComparison.Ordinal);
        return visible.AsSpan().TrimStart().StartsWith(CommandStart, StringComparison.Ordinal)
            ? visible.Insert(visible.IndexOf(CommandStart, StringComparison.Ordinal) + 1, " ")
            : visible;
    }

    /// <summary>
    /// Whether a character cannot be seen, or changes how others are seen. Joiners, which scripts and emoji need, are none of them.
    /// </summary>
    internal static bool IsHidden(Rune rune)
    {
        if (rune.Value is 0x200C or 0x200D or 0xFE0F)
            return false;
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
                true,
            // What no character is, XML does not take either.
            _ => rune.Value == 0xFFFD || (rune.Value & 0xFFFE) == 0xFFFE,
        };
    }

    /// <summary>The text on one line with nothing hidden in it; only for where no runner reads along.</summary>
    internal static string ShowHidden(string text)
    {
        var first = IndexOfHidden(text);
        if (first < 0)
            return text;
        var result = new StringBuilder(text.Length + 16).Append(text, 0, first);
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
            Append(rune, result);
        return result.ToString();
    }

    private static int IndexOfHidden(string text)
    {
        var position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
                return position;
            position += rune.Utf16SequenceLength;
        }

        return -1;
    }

    private static void Append(Rune rune, StringBuilder result)
    {
        if (!IsHidden(rune))
            result.Append(rune.ToString());
        else if (rune.Value == '\n')
            result.Append("\\n");
        else if (rune.Value == '\r')
            result.Append("\\r");
        else if (rune.Value == '\t')
            result.Append("\\t");
        else
            result.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X4}}}");
    }
}
