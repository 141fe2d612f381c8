using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>The headings of a page, Markdown's and HTML's together.</summary>
internal static class PageHeadings
{
    /// <summary>The headings in the order of the file.</summary>
    public static IEnumerable<PageHeading> Of(ContentDocument document)
    {
        var headings = OfMarkdown(document)
            .Select(heading => new PageHeading(heading.Level, heading.Span, heading.TextSpan, null))
            .ToList();
        var sections = new SurroundingElements(HasOwnOutline);
        foreach (var element in document.Elements)
        {
            if (element.Name is not ['h', >= '1' and <= '6'] || sections.Around(element) is not null)
                continue;
            var text = TextSpan.FromBounds(element.StartTag.End, element.EndTag?.Start ?? element.StartTag.End);
            headings.Add(new PageHeading(element.Name[1] - '0', element.NameSpan, text, element));
        }

        return headings.OrderBy(heading => heading.Span);
    }

    /// <summary>Markdown's own headings that belong to the page itself.</summary>
    public static IEnumerable<ContentHeading> OfMarkdown(ContentDocument document) =>
        document.Headings.Where(static heading => heading is { Origin: HeadingOrigin.Markdown, IsNested: false, Span.IsEmpty: false });

    /// <summary>
    /// Whether the headings in an element are not the page's: it is a quotation, a dialogue, or a part with an outline of its own.
    /// </summary>
    private static bool HasOwnOutline(HtmlElement element) =>
        element.Name is "blockquote" or "aside" or "dialog" or "article" or "nav" or "template" or "header" or "footer";
}

/// <summary>A heading.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Span">What a report points at: the Markdown heading, or the name in the start tag.</param>
/// <param name="TextSpan">Its text as written.</param>
/// <param name="Element">The element, for HTML.</param>
internal sealed record PageHeading(int Level, TextSpan Span, TextSpan TextSpan, HtmlElement? Element);
