using ContentLint.Syntax.Html;
using ContentLint.Syntax.Mdx;
using ContentLint.Syntax.Templates;
using ContentLint.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Markdown;

/// <summary>
/// Collects what is known of the blocks of Markdown beside links and HTML: headings, blocks that nothing but a template makes, code inside
/// of elements.
/// </summary>
/// <param name="original">The file's text, without masks.</param>
internal sealed class MarkdownOutline(string original)
{
    /// <summary>The headings and terms in the order of the file.</summary>
    public List<ContentHeading> Headings { get; } = [];

    /// <summary>The blocks of which nothing but template tags is known.</summary>
    public List<TextSpan> TemplateBlocks { get; } = [];

    /// <summary>The texts with template tags in them, outside of code.</summary>
    public List<TextSpan> TaggedTexts { get; } = [];

    /// <summary>Indented code inside of an element.</summary>
    public List<EnclosedCode> EnclosedCode { get; } = [];

    /// <summary>The code spans and blocks of code.</summary>
    public List<TextSpan> CodeSpans { get; } = [];

    /// <summary>The blocks of HTML with a backtick or tilde in them.</summary>
    public List<TextSpan> HtmlBlocks { get; } = [];

    /// <summary>Looks at a text.</summary>
    public void Add(LiteralInline text)
    {
        if (!text.Content.AsSpan().Contains(TemplateMasker.Hole) || text.Span.End >= original.Length)
            return;
        AddTagged(MarkdownReader.SpanOf(text));
    }

    /// <summary>Adds a text with a template tag in it.</summary>
    public void AddTagged(TextSpan span)
    {
        // A tag over several lines is a text for each of them.
        if (TaggedTexts is [.., var last] && last.End <= span.Start && original.AsSpan(last.End, span.Start - last.End).IsWhiteSpace())
            TaggedTexts[^1] = TextSpan.FromBounds(last.Start, span.End);
        else
            TaggedTexts.Add(span);
    }

    /// <summary>Looks at a block.</summary>
    public void Add(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Headings.Add(Read(heading));
                break;
            case ListBlock list when IsDescriptionList(list):
                AddTerms(list);
                break;
            case ExpressionBlock { IsComment: false }:
            case ParagraphBlock { Inline: { } inline } and not TableCellBlock when IsTemplateOnly(inline):
                TemplateBlocks.Add(MarkdownReader.SpanOf(block));
                break;
            case ParagraphBlock paragraph:
                DefinitionTerms.Add(paragraph, original, Headings);
                break;
        }
    }

    /// <summary>Adds indented code if an element is open before it.</summary>
    public void AddCode(TextSpan span, HtmlTreeBuilder html)
    {
        if (html.Innermost is { } container && !html.IsHidden)
            EnclosedCode.Add(new EnclosedCode(span, container));
    }

    /// <summary>Notes a piece of code, or a block of HTML that may have some, wherever it is.</summary>
    public void Note(MarkdownObject node)
    {
        if (node.Span.IsEmpty || node.Span.End >= original.Length)
            return;
        var span = MarkdownReader.SpanOf(node);
        if (node is CodeBlock or CodeInline)
            CodeSpans.Add(span);
        else if (original.AsSpan(span.Start, span.Length).ContainsAny('`', '~'))
            HtmlBlocks.Add(span);
    }

    private ContentHeading Read(HeadingBlock heading)
    {
        var span = MarkdownReader.SpanOf(heading);
        var raw = RawText(span);
        var pieces = HeadingPieces.Of(heading.Inline);
        return new ContentHeading(
            span,
            HeadingPieces.TextOf(pieces).Trim(),
            raw,
            ExplicitId.AtEnd(raw) ?? ExplicitId.OnNextLine(original, span.End),
            HeadingOrigin.Markdown)
        {
            Level = heading.Level,
            Pieces = pieces,
            TextSpan = TextSpanOf(heading.Inline, span),
            IsNested = heading.Parent is not MarkdownDocument,
        };
    }

    private static TextSpan TextSpanOf(ContainerInline? inline, TextSpan heading)
    {
        if (inline?.FirstChild is not { } first || inline.LastChild is not { } last || first.Span.IsEmpty || last.Span.IsEmpty)
            return new TextSpan(heading.End, 0);
        var (start, end) = (first.Span.Start, last.Span.End + 1);
        return start >= heading.Start && end >= start && end <= heading.End
            ? TextSpan.FromBounds(start, end)
            : new TextSpan(heading.End, 0);
    }

    private string RawText(TextSpan span)
    {
        var text = original.AsSpan(span.Start, Math.Min(span.Length, original.Length - span.Start)).Trim();
        if (text.StartsWith('#'))
            return text.TrimStart('#').Trim().TrimEnd('#').Trim().ToString();
        var underline = text.LastIndexOfAny('\r', '\n');
        return (underline < 0 ? text : text[..underline]).Trim().ToString();
    }

    private void AddTerms(ListBlock list)
    {
        foreach (var item in list)
        {
            if (item is ListItemBlock { Count: > 0 } entry && entry[0] is ParagraphBlock paragraph)
                Headings.Add(new ContentHeading(
                    MarkdownReader.SpanOf(paragraph),
                    TextOf(paragraph.Inline).Trim(),
                    FirstPieceOf(paragraph.Inline),
                    null,
                    HeadingOrigin.Term));
        }
    }

    /// <summary>Whether each item ends in a list of <c>: descriptions</c>, which MDN takes for a description list.</summary>
    private static bool IsDescriptionList(ListBlock list)
    {
        foreach (var item in list)
        {
            if (item is not ListItemBlock { Count: >= 2 } entry || entry[^1] is not ListBlock details)
                return false;
            foreach (var detail in details)
            {
                if (detail is not ListItemBlock { Count: > 0 } text
                    || text[0] is not ParagraphBlock { Inline.FirstChild: LiteralInline first }
                    || !first.Content.AsSpan().StartsWith(": "))
                    return false;
            }
        }

        return true;
    }

    private static bool IsTemplateOnly(ContainerInline inline)
    {
        var hasHole = false;
        for (var child = inline.FirstChild; child is not null; child = child.NextSibling)
        {
            hasHole |= child is ExpressionInline { IsComment: false };
            if (child is LineBreakInline or ExpressionInline)
                continue;
            if (child is not LiteralInline literal || literal.Content.AsSpan().Trim().ContainsAnyExcept(TemplateMasker.Hole, ' '))
                return false;
            hasHole |= literal.Content.AsSpan().Contains(TemplateMasker.Hole);
        }

        return hasHole;
    }

    /// <summary>The code or emphasized text that a term starts with: MDN names the term by it.</summary>
    private static string FirstPieceOf(ContainerInline? inline) => inline?.FirstChild switch
    {
        CodeInline code => code.Content,
        ContainerInline container => TextOf(container),
        _ => "",
    };

    private static string TextOf(ContainerInline? root) => HeadingPieces.TextOf(HeadingPieces.Of(root));
}
