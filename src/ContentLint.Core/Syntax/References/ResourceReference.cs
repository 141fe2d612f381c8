using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Syntax.References;

/// <summary>One reference to an image, a page or another resource, wherever it was written.</summary>
public sealed record ResourceReference
{
    /// <summary>What is referred to.</summary>
    public required ReferenceKind Kind { get; init; }

    /// <summary>How it is written.</summary>
    public required ReferenceSyntax Syntax { get; init; }

    /// <summary>
    /// The URL for a browser: Markdown escapes and character references undone, white space at the ends stripped,
    /// percent-encoding untouched. With a template hole, the hole's characters are U+FFFC.
    /// </summary>
    public required string Url { get; init; }

    /// <summary>The URL as written, without quotes or angle brackets; empty where it is empty.</summary>
    public required TextSpan UrlSpan { get; init; }

    /// <summary>The whole construct: <c>![alt](url)</c>, the start tag, the front-matter value.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Whether a template tag is part of the URL: the URL is unknown, only its literal parts can be judged.</summary>
    public bool HasTemplateHole { get; init; }

    /// <summary>The element, for HTML syntax.</summary>
    public HtmlElement? Element { get; init; }

    /// <summary>The attribute, for HTML syntax.</summary>
    public HtmlAttribute? Attribute { get; init; }

    /// <summary>Alternative text of a Markdown image (<c>![text]</c>) or text of a Markdown link, as written; null for HTML.</summary>
    public TextSpan? TextSpan { get; init; }

    /// <summary>The definition of the label, for <see cref="ReferenceSyntax.MarkdownReference"/>; else null.</summary>
    public TextSpan? DefinitionSpan { get; init; }
}

/// <summary>What a reference refers to.</summary>
public enum ReferenceKind
{
    /// <summary>An image to show: img, srcset, source in picture, poster, input, SVG image, icon, Markdown image.</summary>
    Image,

    /// <summary>A place to go: a, area, Markdown link, autolink.</summary>
    Link,

    /// <summary>A frame, script, style sheet, audio, video, track, embed or object.</summary>
    Embed,

    /// <summary>Where a form is sent: form action, formaction.</summary>
    Form,

    /// <summary>Anything else with a URL: cite, link rel without fetching, manifest.</summary>
    Other,
}

/// <summary>How a reference is written.</summary>
public enum ReferenceSyntax
{
    /// <summary>An HTML attribute.</summary>
    HtmlAttribute,

    /// <summary>One candidate of an HTML srcset attribute.</summary>
    HtmlSrcset,

    /// <summary><c>[text](url)</c> or <c>![alt](url)</c>.</summary>
    MarkdownInline,

    /// <summary><c>[text][label]</c>: the URL stands in the definition.</summary>
    MarkdownReference,

    /// <summary><c>[label]: url</c>.</summary>
    MarkdownDefinition,

    /// <summary><c>&lt;https://…&gt;</c> or a bare URL.</summary>
    MarkdownAutolink,

    /// <summary>An argument of a template tag that shows an image, or a file that MDX imports.</summary>
    Template,

    /// <summary>A value in the front matter.</summary>
    FrontMatter,
}
