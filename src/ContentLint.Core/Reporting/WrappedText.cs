using System.Globalization;

namespace ContentLint.Reporting;

/// <summary>Breaks text at spaces. A word that is longer than a line is not broken.</summary>
internal static class WrappedText
{
    /// <summary>Columns that a text takes.</summary>
    public static int WidthOf(string text)
    {
        var width = 0;
        for (var position = 0; position < text.Length;)
        {
            var length = StringInfo.GetNextTextElementLength(text, position);
            width += DisplayWidth.Of(text.AsSpan(position, length));
            position += length;
        }

        return width;
    }

    /// <summary>The lines of a text; the first is empty if what is there already leaves no room for a word.</summary>
    /// <param name="text">One line.</param>
    /// <param name="width">Columns of a line; null for any number.</param>
    /// <param name="used">Columns of the first line that are taken already.</param>
    /// <param name="indent">Columns before each other line.</param>
    public static IEnumerable<string> Lines(string text, int? width, int used, int indent)
    {
        if (width is not { } columns || used + WidthOf(text) <= columns)
        {
            yield return text;
            yield break;
        }

        var (line, column, isEmpty) = ("", used, true);
        foreach (var word in text.Split(' '))
        {
            var taken = WidthOf(word);
            if (column > indent && column + (isEmpty ? 0 : 1) + taken > columns)
            {
                yield return line;
                (line, column, isEmpty) = (new string(' ', indent), indent, true);
            }

            line = isEmpty ? line + word : $"{line} {word}";
            column += isEmpty ? taken : taken + 1;
            isEmpty = false;
        }

        yield return line;
    }
}
