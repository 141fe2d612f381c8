using ContentLint.Syntax.Html;
using ContentLint.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Markdown;

/// <summary>Collects what is known of the blocks of Markdown beside links and HTML.</summary>
internal sealed class MarkdownStructure
{
    /// <summary>The headings.</summary>
    public List<MarkdownHeading> Headings { get; } = [];

    /// <summary>Indented code inside of an element.</summary>
    public List<EnclosedCode> EnclosedCode { get; } = [];

    /// <summary>Adds a heading; one in a quotation or a list belongs to that, not to the page.</summary>
    public void Add(HeadingBlock heading)
    {
        if (heading.Parent is not MarkdownDocument)
            return;
        var span = MarkdownReader.SpanOf(heading);
        Headings.Add(new MarkdownHeading(heading.Level, span, TextOf(heading.Inline, span)));
    }

    /// <summary>Adds indented code if an element is open before it.</summary>
    public void AddCode(TextSpan span, HtmlTreeBuilder html)
    {
        if (html.Innermost is { } container && !html.IsHidden)
            EnclosedCode.Add(new EnclosedCode(span, container));
    }

    private static TextSpan TextOf(ContainerInline? inline, TextSpan heading)
    {
        if (inline?.FirstChild is not { } first || inline.LastChild is not { } last || first.Span.IsEmpty || last.Span.IsEmpty)
            return new TextSpan(heading.End, 0);
        var (start, end) = (first.Span.Start, last.Span.End + 1);
        return start >= heading.Start && end >= start && end <= heading.End ? TextSpan.FromBounds(start, end) : new TextSpan(heading.End, 0);
    }
}
