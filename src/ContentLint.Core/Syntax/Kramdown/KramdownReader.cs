using ContentLint.Syntax.Html;
using ContentLint.Syntax.Markdown;
using ContentLint.Syntax.References;
using ContentLint.Syntax.Templates;
using ContentLint.Text;

namespace ContentLint.Syntax.Kramdown;

/// <summary>
/// Reads a page as kramdown does: hands its HTML to the tree builder, and its links and images to the reference collector.
/// </summary>
internal sealed class KramdownReader
{
    private readonly string text;
    private readonly KramdownPage page;
    private readonly HtmlTreeBuilder html;
    private readonly MarkdownReferences references;
    private readonly MarkdownOutline outline;
    private readonly KramdownHeadings headings;
    private readonly HashSet<string> footnotes;
    private readonly HashSet<KramdownElement> shownFootnotes = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> shownTags = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<KramdownDefinition, ReferenceKind> uses = new(ReferenceEqualityComparer.Instance);

    private KramdownReader(string text, KramdownPage page, HtmlTreeBuilder html, MarkdownReferences references, MarkdownOutline outline)
    {
        (this.text, this.page, this.html, this.references, this.outline) = (text, page, html, references, outline);
        headings = new KramdownHeadings(text, page);
        footnotes = KramdownFootnotes.UsedIn(page);
    }

    /// <summary>Reads a body.</summary>
    /// <param name="text">The text with front matter and template tags masked.</param>
    /// <param name="body">The body.</param>
    /// <param name="silent">What Liquid takes out before.</param>
    /// <param name="html">Takes the HTML.</param>
    /// <param name="references">Takes the links and images.</param>
    /// <param name="outline">Takes the headings, and what else is known of blocks.</param>
    /// <returns>False if the Markdown is nested too deeply to be read.</returns>
    public static bool Read(
        string text,
        TextSpan body,
        List<TextSpan> silent,
        HtmlTreeBuilder html,
        MarkdownReferences references,
        MarkdownOutline outline)
    {
        silent.Sort();
        var read = KramdownPage.Read(KramdownText.Of(text, body, silent));
        if (read.IsTooDeep)
            return false;
        var reader = new KramdownReader(text, read, html, references, outline);
        reader.WalkChildren(read.Root, default);
        foreach (var definition in read.Footnotes.Values.Where(reader.IsLeftOut))
            reader.WalkChildren(definition, new Surroundings(IsNested: true, HasPlainIds: true));
        reader.AddDefinitions();
        foreach (var name in reader.footnotes)
            html.HiddenIds.AddRange([$"fn:{name}", $"fnref:{name}"]);
        outline.TemplateBlocks.AddRange(silent.Where(reader.IsAlone));
        return true;
    }

    private void WalkChildren(KramdownElement element, Surroundings around)
    {
        foreach (var child in element.Children)
            Walk(child, around);
    }

    private void Walk(KramdownElement element, Surroundings around)
    {
        switch (element.Type)
        {
            case KramdownType.Html:
                WalkHtml(element, around with { HasPlainIds = true });
                return;
            case KramdownType.Comment or KramdownType.StrayTag:
                AddTag(element);
                return;
            case KramdownType.Raw:
                html.AddBlock(element.Span);
                references.Prose.Break(element.Span.End);
                return;
            case KramdownType.Text:
                AddText(element);
                return;
            case KramdownType.CodeSpan or KramdownType.Code:
                outline.CodeSpans.Add(element.Span);
                if (element is { Type: KramdownType.Code, IsFenced: false })
                    outline.AddCode(element.Span, html);
                references.Prose.Break(element.Span.End);
                return;
            case KramdownType.Link or KramdownType.Image:
                AddLink(element);
                break;
            case KramdownType.Footnote or KramdownType.Math:
                references.Prose.Break(element.Span.End);
                return;
            case KramdownType.FootnoteDefinition:
                if (!IsShown(element) || html.IsHidden)
                    return;
                shownFootnotes.Add(element);
                around = around with { HasPlainIds = true };
                break;
            case KramdownType.Quotation or KramdownType.Item or KramdownType.Definition:
                around = around with { IsNested = true };
                break;
            case KramdownType.Heading when !html.IsHidden:
                outline.Headings.Add(headings.Read(element, around.IsNested, around.HasPlainIds));
                break;
            case KramdownType.Paragraph when !html.IsHidden && IsTemplateOnly(element):
                outline.TemplateBlocks.Add(element.Span);
                break;
        }

        var openCount = html.OpenCount;
        WalkChildren(element, around);
        if (element.Type is KramdownType.Emphasis or KramdownType.Strong or KramdownType.Link or KramdownType.Strikethrough)
            return;
        references.Prose.Break(0);
        html.CloseTo(openCount);
    }

    private void WalkHtml(KramdownElement element, Surroundings around)
    {
        var openCount = html.OpenCount;
        references.Prose.Break(element.Span.End);
        html.AddInline(element.Span);
        if (element is { Content: KramdownContent.Raw, EndTag: { } last }
            && text.AsSpan(element.Span.Start, Math.Max(0, last.End - element.Span.Start)).ContainsAny('`', '~'))
            outline.HtmlBlocks.Add(TextSpan.FromBounds(element.Span.Start, last.End));
        if (HtmlTreeBuilder.StateAfter(element.Value) == AngleSharp.Html.Parser.HtmlParseMode.PCData)
            WalkChildren(element, around);
        if (element.EndTag is { } end)
        {
            html.AddInline(end);
            references.Prose.Break(end.End);
        }

        html.CloseTo(openCount);
    }

    /// <summary>Adds a comment, or a tag that kramdown shows as text.</summary>
    private void AddTag(KramdownElement element)
    {
        if (element.Type == KramdownType.Comment)
        {
            references.Prose.Break(element.Span.End);
            if (text.AsSpan(element.Span.Start).StartsWith("<!--", StringComparison.Ordinal))
                html.AddInline(element.Span);
            return;
        }

        if (KramdownTag.EndTagAt(text, element.Span.Start) is { } end && !shownTags.Contains(end.Name))
            html.AddStrayEndTag(end.Name.ToLowerInvariant(), element.Span);
        else if (KramdownTag.At(text, element.Span.Start) is { } start)
            shownTags.Add(start.Name);
    }

    private void AddText(KramdownElement element)
    {
        var span = element.Text!.Span;
        if (html.IsHidden || span.End > text.Length)
            return;
        if (text.AsSpan(span.Start, span.Length).Contains(TemplateMasker.Hole))
            outline.AddTagged(span);
        if (element.Range.End > 0 && !html.IsOpen("a"))
            references.Prose.Add(span);
    }

    private void AddLink(KramdownElement element)
    {
        references.Prose.Break(element.Span.End);
        if (html.IsHidden || element.Target is not { } target)
            return;
        var kind = element.Type == KramdownType.Image ? ReferenceKind.Image : ReferenceKind.Link;
        var url = CharacterReferences.DecodeAttribute(target.Url);
        if (target.Definition is { } definition)
        {
            uses[definition] = kind == ReferenceKind.Image && uses.GetValueOrDefault(definition, kind) == kind
                ? kind : ReferenceKind.Link;
            references.Add(
                kind, ReferenceSyntax.MarkdownReference, url, new TextSpan(element.Span.End, 0), element.Span, target.TextSpan);
        }
        else if (element.Value != "autolink")
        {
            references.Add(kind, ReferenceSyntax.MarkdownInline, url, target.UrlSpan, element.Span, target.TextSpan);
        }
        else if (target.Url.Contains(':', StringComparison.Ordinal) && !target.Url.StartsWith("mailto:", StringComparison.Ordinal))
        {
            references.Add(kind, ReferenceSyntax.MarkdownAutolink, url, target.UrlSpan, element.Span, null);
        }
    }

    private void AddDefinitions()
    {
        foreach (var definition in page.AllDefinitions)
            references.Add(
                uses.GetValueOrDefault(definition, ReferenceKind.Other),
                ReferenceSyntax.MarkdownDefinition,
                CharacterReferences.DecodeAttribute(definition.Url),
                definition.UrlSpan,
                definition.Span,
                null);
    }

    /// <summary>Whether a footnote is shown that stands where nothing is: it is at the end of the page.</summary>
    private bool IsLeftOut(KramdownElement definition) => IsShown(definition) && !shownFootnotes.Contains(definition);

    private bool IsShown(KramdownElement definition) =>
        page.Footnotes.Any(footnote => ReferenceEquals(footnote.Value, definition) && footnotes.Contains(footnote.Key));

    private static bool IsTemplateOnly(KramdownElement paragraph)
    {
        var hasHole = false;
        foreach (var child in paragraph.Children)
        {
            if (child.Type == KramdownType.LineBreak)
                continue;
            if (child is not { Type: KramdownType.Text, Text: { } builder })
                return false;
            var content = builder.ToString();
            if (content.AsSpan().Trim().ContainsAnyExcept([TemplateMasker.Hole, ' ', '\n']))
                return false;
            hasHole |= content.Contains(TemplateMasker.Hole, StringComparison.Ordinal);
        }

        return hasHole;
    }

    /// <summary>Whether nothing but a span is on its lines: what it makes of them is unknown.</summary>
    private bool IsAlone(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && text[start - 1] is ' ' or '\t' or TemplateMasker.Hole)
            start--;
        while (end < text.Length && text[end] is ' ' or '\t' or TemplateMasker.Hole)
            end++;
        return (start == 0 || text[start - 1] is '\n' or '\r') && (end >= text.Length || text[end] is '\n' or '\r');
    }

    /// <param name="IsNested">Whether it is in a quotation or a list.</param>
    /// <param name="HasPlainIds">Whether it is in an element of HTML or a footnote: the GFM parser makes no ids there.</param>
    private readonly record struct Surroundings(bool IsNested, bool HasPlainIds);
}
