using System.Collections.Frozen;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>
/// Legacy Hexo front matter: keys from the first line on, closed by a line of dashes, without an opening fence. A heading
/// underlined with dashes looks alike, so the block must be a mapping that has one of the usual keys. Members of a JSON object
/// may stand for the keys, closed by a line of semicolons, which nothing else in Markdown looks like.
/// </summary>
internal static class LegacyFrontMatter
{
    private const int MaximumLines = 200;

    private static readonly FrozenSet<string> UsualKeys = FrozenSet.ToFrozenSet(
        ["title", "date", "updated", "tags", "categories", "category", "layout", "permalink", "comments", "author", "slug", "description"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the block at an offset; null if it is no front matter.</summary>
    public static FrontMatterBlock? Read(SourceText source, int start, YamlDialect dialect)
    {
        var firstLine = source.GetPosition(start).Line;
        if (source.Text[start] == '"')
            return ReadJson(source, start, firstLine);
        if (!UsualKeys
            .GetAlternateLookup<ReadOnlySpan<char>>()
            .Contains(KeyLine.Name(source.AsSpan(source.GetLine(firstLine))[^LineLength(source, start)..], ':')))
            return null;
        for (var line = firstLine + 1; line <= Math.Min(source.LineCount, firstLine + MaximumLines); line++)
        {
            var span = source.GetLine(line);
            var text = source.AsSpan(span);
            if (text.TrimEnd(" \t") is "---")
                return Finish(source, start, span, line - firstLine, dialect);
            if (text.IsWhiteSpace() || (text[0] is not (' ' or '\t' or '-' or '#') && KeyLine.Name(text, ':').IsEmpty))
                return null;
        }

        return null;
    }

    private static FrontMatterBlock? ReadJson(SourceText source, int start, int firstLine)
    {
        for (var line = firstLine + 1; line <= Math.Min(source.LineCount, firstLine + MaximumLines); line++)
        {
            var span = source.GetLine(line);
            if (source.AsSpan(span).TrimEnd(" \t") is ";;;")
                return Finish(source, FrontMatterFormat.Json, start, span, YamlDialect.Common);
        }

        return null;
    }

    private static int LineLength(SourceText source, int start) => source.GetLine(source.GetPosition(start).Line).End - start;

    private static FrontMatterBlock? Finish(SourceText source, int start, TextSpan closing, int lines, YamlDialect dialect)
    {
        // One line above dashes is a heading more often than front matter.
        if (lines < 2)
            return null;
        var block = Finish(source, FrontMatterFormat.Yaml, start, closing, dialect);
        return block.Mapping is { Entries.Length: >= 2 } ? block : null;
    }

    private static FrontMatterBlock Finish(
        SourceText source, FrontMatterFormat format, int start, TextSpan closing, YamlDialect dialect) =>
        FrontMatterFences.Finish(
        source,
        format,
        new TextSpan(start, 0),
        TextSpan.FromBounds(start, closing.Start),
        new TextSpan(closing.Start, 3),
        TextSpan.FromBounds(start, source.GetNextLineStart(closing.Start)),
        dialect);
}
