using System.Collections.Immutable;
using ContentLint.Files;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Finds the front matter of a file and reads it.</summary>
public static class FrontMatterReader
{
    /// <summary>Finds and reads the front matter; null if the file has none.</summary>
    /// <param name="source">The file.</param>
    /// <param name="kind">How its body is read; HTML has no legacy front matter without an opening fence.</param>
    /// <param name="dialect">The parser that the generator of the site reads YAML with.</param>
    public static FrontMatterBlock? Read(SourceText source, ContentKind kind, YamlDialect dialect = YamlDialect.Common)
    {
        var start = FirstContent(source.Text);
        if (start >= source.Length)
            return null;
        var firstLine = source.AsSpan(source.GetLine(source.GetPosition(start).Line))[(start - source.GetLineStart(start))..];
        var block = FrontMatterFences.OpeningFormat(firstLine) is { } format
            ? FrontMatterFences.Read(source, start, format, dialect)
            : firstLine.StartsWith("{")
                ? BareJsonFrontMatter.Read(source, start)
                : kind == ContentKind.Markdown ? LegacyFrontMatter.Read(source, start, dialect) : null;
        if (block is null || start == 0)
            return block;
        var before = new FrontMatterProblem(
            FrontMatterProblemKind.TextBefore, new TextSpan(0, start), Describe(source.Text.AsSpan(0, start)));
        return block with { Problems = [before, .. block.Problems] };
    }

    /// <summary>
    /// What stands before data between fences that a file has behind comments or a document type, and that no generator takes for front
    /// matter; null if there is no such thing.
    /// </summary>
    /// <param name="source">A file without front matter.</param>
    public static TextSpan? MarkupBefore(SourceText source)
    {
        var start = FirstContent(source.Text);
        var end = start;
        while (MarkupEnd(source.Text, end) is { } next)
            end = FirstContent(source.Text, next);
        if (end == start
            || end >= source.Length
            || source.GetLineStart(end) != end
            || FrontMatterFences.OpeningFormat(source.AsSpan(source.GetLine(source.GetPosition(end).Line))) is not { } format)
            return null;
        return FrontMatterFences.Read(source, end, format) is { Mapping.Entries.Length: > 0, ClosingFence.IsEmpty: false, Problems: [] }
            ? TextSpan.FromBounds(start, end)
            : null;
    }

    /// <summary>Offset behind a comment or a document type.</summary>
    private static int? MarkupEnd(string text, int start)
    {
        var rest = text.AsSpan(start);
        var closing = rest.StartsWith("<!--") ? "-->" : rest.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase) ? ">" : null;
        var length = closing is null ? -1 : rest.IndexOf(closing);
        return length < 0 ? null : start + length + closing!.Length;
    }

    private static int FirstContent(string text) => FirstContent(text, text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0);

    /// <summary>Offset of the first line that is not blank, from an offset on.</summary>
    private static int FirstContent(string text, int start)
    {
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
