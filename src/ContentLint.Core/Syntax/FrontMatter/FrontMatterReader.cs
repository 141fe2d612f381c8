using System.Collections.Immutable;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Finds the front matter of a file and reads it.</summary>
public static class FrontMatterReader
{
    /// <summary>Finds and reads the front matter; null if the file has none.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">How its body is read; HTML has no legacy front matter without an opening fence.</param>
    public static FrontMatterBlock? Read(SourceText source, ContentKind kind)
    {
        var start = FirstContent(source.Text);
        if (start >= source.Length)
            return null;
        var firstLine = source.AsSpan(source.GetLine(source.GetPosition(start).Line))[(start - source.GetLineStart(start))..];
        var block = FrontMatterFences.OpeningFormat(firstLine) is { } format
            ? FrontMatterFences.Read(source, start, format)
            : firstLine.StartsWith("{")
                ? BareJsonFrontMatter.Read(source, start)
                : kind == ContentKind.Markdown ? LegacyFrontMatter.Read(source, start) : null;
        if (block is null || start == 0)
            return block;
        var before = new FrontMatterProblem(FrontMatterProblemKind.TextBefore, new TextSpan(0, start), Describe(source.Text.AsSpan(0, start)));
        return block with { Problems = [before, .. block.Problems] };
    }

    /// <summary>Offset of the first line that is not blank, behind a byte order mark.</summary>
    private static int FirstContent(string text)
    {
        var start = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        for (var position = start; position < text.Length; position++)
        {
            if (text[position] == '\n' || (text[position] == '\r' && !(position + 1 < text.Length && text[position + 1] == '\n')))
                start = position + 1;
            else if (text[position] is not (' ' or '\t' or '\r'))
                return start;
        }

        return text.Length;
    }

    private static string Describe(ReadOnlySpan<char> before)
    {
        var hasMark = before.StartsWith("\uFEFF");
        if (before.Length == 1 && hasMark)
            return "a byte order mark stands";
        return hasMark ? "a byte order mark and blank lines stand" : before.Count('\n') > 1 ? "blank lines stand" : "a blank line stands";
    }
}
