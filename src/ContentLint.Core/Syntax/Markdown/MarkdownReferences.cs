using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;
using ContentLint.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentLint.Syntax.Markdown;

/// <summary>
/// Collects the references of Markdown. What cannot be found again in the source at its span is left out: unknown is not broken.
/// </summary>
/// <param name="text">The text with front matter and template tags masked.</param>
/// <param name="references">Takes the references.</param>
/// <param name="isMdx">Whether it is MDX, in which a URL with braces was meant as an expression, although it is none.</param>
internal sealed class MarkdownReferences(string text, List<ResourceReference> references, bool isMdx = false)
{
    private readonly Dictionary<LinkReferenceDefinition, Uses> uses = [];

    /// <summary>The text that is shown as it is.</summary>
    public MarkdownProse Prose { get; } = new(text);

    private enum Uses
    {
        Images,
        Links,
    }

    /// <summary>Adds <c>&lt;https://…&gt;</c>.</summary>
    public void Add(AutolinkInline autolink)
    {
        var span = MarkdownReader.SpanOf(autolink);
        if (autolink.IsEmail || span.Length < 3)
            return;
        Add(ReferenceKind.Link, ReferenceSyntax.MarkdownAutolink, autolink.Url, new TextSpan(span.Start + 1, span.Length - 2), span, null);
    }

    /// <summary>Adds a link, an image, a use of a definition, or a bare URL.</summary>
    public void Add(LinkInline link)
    {
        var span = MarkdownReader.SpanOf(link);
        var kind = link.IsImage ? ReferenceKind.Image : ReferenceKind.Link;
        if (link.Reference is { } definition)
        {
            uses[definition] = link.IsImage && uses.GetValueOrDefault(definition, Uses.Images) == Uses.Images ? Uses.Images : Uses.Links;
            var definitionSpan = MarkdownReader.SpanOf(definition);
            Add(kind, ReferenceSyntax.MarkdownReference, link.Url, new TextSpan(span.End, 0), span, TextOf(link, span), definitionSpan);
            return;
        }

        var urlSpan = link.UrlSpan.IsEmpty ? EmptyUrl(span) : WithoutBrackets(new TextSpan(link.UrlSpan.Start, link.UrlSpan.Length));
        if (link.IsAutoLink)
        {
            // 'www.a.example' gets its scheme from the generator: there is nothing in the text to judge.
            if (text.AsSpan(urlSpan.Start, urlSpan.Length).Contains("://", StringComparison.Ordinal))
                AddBare(kind, link.Url, urlSpan, span);
            return;
        }

        Add(kind, ReferenceSyntax.MarkdownInline, link.Url, urlSpan, span, TextOf(link, span));
    }

    /// <summary>Adds a URL that stands in the text by itself. A quotation mark behind it belongs to the text, as in cmark-gfm.</summary>
    private void AddBare(ReferenceKind kind, string? url, TextSpan urlSpan, TextSpan span)
    {
        while (url is [.., '"' or '\''] && urlSpan.Length > 1 && text[urlSpan.End - 1] == url[^1])
        {
            url = url[..^1];
            urlSpan = new TextSpan(urlSpan.Start, urlSpan.Length - 1);
            span = span.End == urlSpan.End + 1 ? new TextSpan(span.Start, span.Length - 1) : span;
        }

        Add(kind, ReferenceSyntax.MarkdownAutolink, url, urlSpan, span, null);
    }

    /// <summary>Adds the definitions; each is what it is used for.</summary>
    public void AddDefinitions(MarkdownDocument document)
    {
        foreach (var block in document)
        {
            if (block is not LinkReferenceDefinitionGroup group)
                continue;
            foreach (var child in group)
            {
                if (child is LinkReferenceDefinition definition && !definition.UrlSpan.IsEmpty)
                    Add(definition);
            }
        }
    }

    private void Add(LinkReferenceDefinition definition)
    {
        ReferenceKind kind = uses.TryGetValue(definition, out var use)
            ? use == Uses.Images ? ReferenceKind.Image : ReferenceKind.Link
            : ReferenceKind.Other;
        var urlSpan = WithoutBrackets(new TextSpan(definition.UrlSpan.Start, definition.UrlSpan.Length));
        Add(kind, ReferenceSyntax.MarkdownDefinition, definition.Url, urlSpan, MarkdownReader.SpanOf(definition), null);
    }

    /// <summary>Adds a reference.</summary>
    /// <param name="kind">What it refers to.</param>
    /// <param name="syntax">How it is written.</param>
    /// <param name="url">The URL for a browser.</param>
    /// <param name="urlSpan">The URL as written.</param>
    /// <param name="span">All of it.</param>
    /// <param name="textSpan">The text of the link or image, or null.</param>
    /// <param name="definitionSpan">The definition that holds the URL, or null.</param>
    public void Add(
        ReferenceKind kind,
        ReferenceSyntax syntax,
        string? url,
        TextSpan urlSpan,
        TextSpan span,
        TextSpan? textSpan,
        TextSpan? definitionSpan = null)
    {
        if (span.End > text.Length || urlSpan.End > text.Length)
            return;
        if (syntax != ReferenceSyntax.MarkdownReference && !StandsAt(urlSpan, url ?? ""))
            return;
        references.Add(new ResourceReference
        {
            Kind = kind,
            Syntax = syntax,
            Url = (url ?? "").Trim(),
            UrlSpan = urlSpan,
            Span = span,
            TextSpan = textSpan,
            DefinitionSpan = definitionSpan,
            HasTemplateHole = url is not null && (UrlHoles.AreIn(url) || (isMdx && url.Contains('{', StringComparison.Ordinal))),
        });
    }

    /// <summary>Whether the source at a span is that URL: the same text, or text that escapes or references can turn into it.</summary>
    private bool StandsAt(TextSpan span, string url)
    {
        var raw = text.AsSpan(span.Start, span.Length);
        return raw.SequenceEqual(url) || (raw.IndexOfAny('\\', '&') >= 0 && raw.Length >= url.Length);
    }

    private TextSpan WithoutBrackets(TextSpan span) =>
        span.Length >= 2 && span.End <= text.Length && text[span.Start] == '<' && text[span.End - 1] == '>'
            ? new TextSpan(span.Start + 1, span.Length - 2)
            : span;

    private TextSpan EmptyUrl(TextSpan span) => new(Math.Max(span.Start, span.End - 1), 0);

    private TextSpan? TextOf(LinkInline link, TextSpan span)
    {
        var start = span.Start + (link.IsImage ? 2 : 1);
        var end = link.LastChild is { } last && !last.Span.IsEmpty ? last.Span.End + 1 : start;
        return end >= start && end <= span.End ? TextSpan.FromBounds(start, end) : null;
    }
}
