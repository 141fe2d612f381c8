using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Adds an entry to a mapping, behind its last one and written like it. Null where its place is not certain.</summary>
internal static class EntryInsertion
{
    /// <summary>The change that adds a key with its value.</summary>
    public static TextChange? Append(SourceText source, FrontMatterBlock block, MappingNode mapping, string key, ContentNode value)
    {
        if (ScalarText.Of(block, value) is not { } text)
            return null;
        var separator = block.Format == FrontMatterFormat.Toml ? " = " : ": ";
        var pair = $"{ScalarText.Key(block, key)}{separator}{text}";
        if (block.Root is null)
            return block.ClosingFence.IsEmpty
                ? null
                : new TextChange(new TextSpan(block.ClosingFence.Start, 0), pair + block.NewLineIn(source));
        return (mapping.Style, block.Format) switch
        {
            (CollectionStyle.Flow, _) => InBraces(source, block, mapping, pair),
            (CollectionStyle.Block, FrontMatterFormat.Toml) => TomlLine(source, block, mapping, pair),
            (CollectionStyle.Block, _) => YamlLine(source, block, mapping, pair),
            _ => null,
        };
    }

    private static TextChange? InBraces(SourceText source, FrontMatterBlock block, MappingNode mapping, string pair)
    {
        if (mapping.Entries is not [.., var last])
            return source.AsSpan(mapping.Span) is ['{', .. var inside, '}'] && inside.IsWhiteSpace()
                ? new TextChange(mapping.Span, $"{{{pair}}}")
                : null;
        if (last.MergedFrom is not null)
            return null;
        var behind = TextSpan.FromBounds(last.Span.End, Math.Min(mapping.Span.End, block.Content.End));
        if (source.AsSpan(behind).Contains(','))
            return null;
        var line = source.GetLineStart(last.Key.Span.Start);
        var margin = source.Text.AsSpan(line, last.Key.Span.Start - line);
        var glue = margin.IsWhiteSpace() && mapping.Span.Start < line ? $",{block.NewLineIn(source)}{margin}" : ", ";
        return new TextChange(new TextSpan(last.Span.End, 0), glue + pair);
    }

    private static TextChange? YamlLine(SourceText source, FrontMatterBlock block, MappingNode mapping, string pair)
    {
        if (mapping.Entries is not [var first, .., ] || mapping.Entries[^1].MergedFrom is not null || KeepsTrailingLines(source, mapping))
            return null;
        var line = source.GetLineStart(first.Key.Span.Start);
        var margin = source.Text.AsSpan(line, first.Key.Span.Start - line);
        return margin.IndexOfAnyExcept(' ', '-') >= 0
            ? null
            : LineBehind(source, block, mapping.Entries[^1], new string(' ', margin.Length) + pair);
    }

    private static TextChange? TomlLine(SourceText source, FrontMatterBlock block, MappingNode mapping, string pair)
    {
        // Keys behind a header belong to that table: only entries that are written as key and value count.
        var last = mapping.Entries.LastOrDefault(entry => !IsHeader(source, entry.Key.Span.Start));
        if (last is not null)
        {
            var line = source.GetLineStart(last.Key.Span.Start);
            return source.AsSpan(last.Span).Contains("\n[", StringComparison.Ordinal)
                ? null
                : LineBehind(source, block, last, string.Concat(source.Text.AsSpan(line, last.Key.Span.Start - line), pair));
        }

        if (ReferenceEquals(mapping, block.Root))
            return new TextChange(new TextSpan(block.Content.Start, 0), pair + block.NewLineIn(source));
        return mapping.Entries.IsEmpty && IsHeader(source, mapping.Span.Start)
            ? new TextChange(new TextSpan(source.GetNextLineStart(mapping.Span.Start), 0), pair + block.NewLineIn(source))
            : null;
    }

    private static TextChange? LineBehind(SourceText source, FrontMatterBlock block, MappingEntry last, string line)
    {
        var position = source.GetNextLineStart(last.Value.Span.IsEmpty ? last.Key.Span.End : last.Span.End);
        return position <= block.Content.End ? new TextChange(new TextSpan(position, 0), line + block.NewLineIn(source)) : null;
    }

    private static bool IsHeader(SourceText source, int offset) =>
        source.Text.AsSpan(source.GetLineStart(offset)).TrimStart(" \t").StartsWith("[");

    /// <summary>Whether the mapping ends in a block scalar whose blank lines count.</summary>
    private static bool KeepsTrailingLines(SourceText source, MappingNode mapping)
    {
        ContentNode? last = mapping;
        while (true)
        {
            switch (last)
            {
                case MappingNode { Style: CollectionStyle.Block, Entries: [.., var entry] }:
                    last = entry.Value;
                    break;
                case SequenceNode { Style: CollectionStyle.Block, Items: [.., var item] }:
                    last = item;
                    break;
                default:
                    return last is ScalarNode { Style: ScalarStyle.Literal or ScalarStyle.Folded }
                        && source.AsSpan(last.Span)[..Math.Min(3, last.Span.Length)].Contains('+');
            }
        }
    }
}
