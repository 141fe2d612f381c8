using ContentLint.Syntax.Markdown;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Mdx;

/// <summary>
/// Reads links, images and the marks of footnotes. Markdig's own parser keeps a bracket open whose label is not defined, so that a link
/// around it is lost.
/// </summary>
internal sealed class MdxLinkParser : InlineParser
{
    private const int LongestLabel = 999;

    private readonly IReadOnlySet<string> footnotes;
    private readonly Dictionary<LinkDelimiterInline, int> labelStarts = [];
    private LeafBlock? block;

    /// <summary>Creates a parser for one file.</summary>
    public MdxLinkParser(IReadOnlySet<string> footnotes)
    {
        this.footnotes = footnotes;
        OpeningCharacters = ['[', ']', '!'];
    }

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (!ReferenceEquals(block, processor.Block))
        {
            block = processor.Block;
            labelStarts.Clear();
        }

        if (slice.CurrentChar == ']')
            return Close(processor, ref slice);
        var isImage = slice.CurrentChar == '!';
        if (isImage && slice.PeekChar() != '[')
            return false;
        OpenDelimiters.Check(processor);
        var footnote = FootnoteLength(slice.AsSpan()[(isImage ? 1 : 0)..]);
        if (footnote > 0 && isImage)
            return false;
        var length = footnote > 0 ? footnote : isImage ? 2 : 1;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        Inline opened = footnote > 0
            ? new FootnoteInline()
            : new LinkDelimiterInline(this) { Type = DelimiterType.Open, IsImage = isImage };
        opened.Span = new SourceSpan(start, start + length - 1);
        opened.Line = line;
        opened.Column = column;
        slice.Start += length;
        if (opened is LinkDelimiterInline delimiter)
            labelStarts[delimiter] = slice.Start;
        processor.Inline = opened;
        return true;
    }

    private int FootnoteLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("[^"))
            return 0;
        var length = text.IndexOf(']');
        return length > 0 && footnotes.Contains(text[2..length].ToString()) ? length + 1 : 0;
    }

    private bool Close(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { } opening)
            return false;
        var after = slice;
        after.SkipChar();
        if (opening.IsActive && ReadTarget(processor, LabelOf(opening, slice), ref after) is { } link)
        {
            Finish(processor, opening, link, after);
            slice = after;
            return true;
        }

        var literal = new LiteralInline(opening.IsImage ? "![" : "[")
        {
            Span = opening.Span,
            Line = opening.Line,
            Column = opening.Column,
        };
        processor.Inline = opening.ReplaceBy(literal);
        processor.Inline ??= literal;
        return false;
    }

    /// <summary>The label that the text between brackets is; null if it cannot be one.</summary>
    private string? LabelOf(LinkDelimiterInline opening, StringSlice end)
    {
        var start = labelStarts.GetValueOrDefault(opening, end.Start);
        if (end.Start - start is 0 or > LongestLabel)
            return null;
        var label = string.Join(' ', end.Text[start..end.Start].Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        return label.Length == 0 ? null : label;
    }

    private static LinkInline? ReadTarget(InlineProcessor processor, string? label, ref StringSlice slice)
    {
        var saved = slice;
        if (slice.CurrentChar == '('
            && LinkHelper.TryParseInlineLink(ref slice, out var url, out var title, out var urlSpan, out _))
        {
            return new LinkInline
            {
                Url = HtmlHelper.Unescape(url, removeBackSlash: false),
                Title = title is null ? null : HtmlHelper.Unescape(title, removeBackSlash: false),
                UrlSpan = processor.GetSourcePositionFromLocalSpan(urlSpan),
            };
        }

        slice = saved;
        if (slice.CurrentChar == '[')
        {
            if (slice.PeekChar() == ']')
            {
                slice.Start += 2;
            }
            else if (LinkHelper.TryParseLabel(ref slice, out var full, out _))
            {
                label = full;
            }
            else
            {
                return null;
            }
        }

        if (label is null || !processor.Document.TryGetLinkReferenceDefinition(label, out var definition))
            return null;
        return new LinkInline
        {
            Url = HtmlHelper.Unescape(definition.Url, removeBackSlash: false),
            Title = HtmlHelper.Unescape(definition.Title, removeBackSlash: false),
            Label = label,
            UrlSpan = definition.UrlSpan,
            Reference = definition,
        };
    }

    private static void Finish(InlineProcessor processor, LinkDelimiterInline opening, LinkInline link, StringSlice after)
    {
        link.IsImage = opening.IsImage;
        link.Span = new SourceSpan(opening.Span.Start, processor.GetSourcePosition(after.Start - 1));
        link.Line = opening.Line;
        link.Column = opening.Column;
        var around = opening.Parent;
        opening.ReplaceBy(link);
        processor.Inline = link;
        processor.PostProcessInlines(0, link, null, false);
        link.IsClosed = true;
        if (link.IsImage)
            return;
        // A link holds no other link.
        for (var outer = around; outer is not null; outer = outer.Parent)
        {
            if (outer is LinkDelimiterInline { IsImage: false } delimiter)
                delimiter.IsActive = false;
        }
    }
}
