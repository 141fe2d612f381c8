using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>CL4013: a link with an empty URL.</summary>
public sealed class EmptyLink : Rule
{
    /// <summary>A page with more links to <c>#</c> than these is a template or a list to fill in: one finding says so.</summary>
    private const int MostReported = 3;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4013",
        Name = "empty-link",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.Content | FileRoles.Repository,
        HelpUri = CatalogPages.UriOf("CL4013"),
        Title = "Link without a URL",
        MessageFormat = "{0}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports a link with text whose URL is empty or is `#` alone, in HTML and in each form of Markdown. A URL in a "
                + "definition is reported where a link uses it. A page with more than three links to `#` gets one finding for all of them. "
                + "`<a>` without `href` is a placeholder in HTML and not reported, and neither is a link that a script or a framework "
                + "handles, nor `#` in a link to the top of the page.",
            Why = "It looks like a link, and does nothing or reloads the page. Most often the URL was to be filled in later.",
            Bad =
            [
                new RuleExample("Read about [the harbour]() and [the lighthouse](#).\n"),
                new RuleExample("Read about [the quay][quay].\n\n[quay]: <>\n"),
                new RuleExample("<a href=\"\">The harbour</a>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("Read about [the harbour](https://harbour.example/). [Back to top](#)\n"),
                new RuleExample("<a name=\"harbour\">The harbour</a> <a>Next page</a>\n", "about.html"),
            ],
            References = ["https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-a-element"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var links = MarkdownLinks(context).Concat(HtmlLinks(context)).OrderBy(static link => link.Span).ToList();
        var toFragment = links.Count(static link => link.IsFragment);
        var isReported = false;
        foreach (var link in links)
        {
            if (!link.IsFragment || toFragment <= MostReported)
                Report(context, link, link.IsFragment ? "Link to '#' only" : "Link with an empty URL");
            else if (!isReported)
                Report(context, link, $"{toFragment} links to '#' only on this page");
            isReported |= link.IsFragment;
        }
    }

    private static void Report(DocumentContext context, Link link, string message) => context.Scope.Report(
        link.Span,
        [message],
        related: link.Definition is { } definition ? [new RelatedLocation(context.Scope.Source.Path, definition, "the definition")] : []);

    private static IEnumerable<Link> MarkdownLinks(DocumentContext context) => context.Document.References
        .Where(reference => IsEmpty(reference, context.Scope.Source))
        .Select(static reference => new Link(reference.Span, reference.Url == "#", reference.DefinitionSpan));

    private static bool IsEmpty(ResourceReference reference, SourceText source)
    {
        if (reference is not { Kind: ReferenceKind.Link, Syntax: ReferenceSyntax.MarkdownInline or ReferenceSyntax.MarkdownReference }
            || reference.HasTemplateHole
            || reference.Url is not ("" or "#")
            || reference.TextSpan is not { } text)
            return false;
        var raw = source.AsSpan(text);
        return !raw.IsWhiteSpace() && !(reference.Url == "#" && LinkToTop.Is(raw)) && !HasAttributes(source, reference.Span.End);
    }

    private static IEnumerable<Link> HtmlLinks(DocumentContext context) =>
        from element in context.Document.Elements
        where element.Name is "a" or "area"
        let href = element.Attribute("href")
        where href is not null && IsEmpty(element, href, context.Scope.Source)
        select new Link(href.Span, href.Value.Trim() == "#", null);

    private static bool IsEmpty(HtmlElement element, HtmlAttribute href, SourceText source)
    {
        if (href.HasTemplateHole || href.Value.Trim() is not ("" or "#") || element.HasAttribute("xlink:href") || IsHandled(element))
            return false;
        if (element.Name == "area")
            return href.Value.Trim().Length == 0 && !string.IsNullOrWhiteSpace(element.Attribute("alt")?.Value);
        if (element.EndTag is not { } end || end.Start <= element.StartTag.End)
            return false;
        var content = source.AsSpan(TextSpan.FromBounds(element.StartTag.End, end.Start));
        return !content.IsWhiteSpace() && !(href.Value.Trim() == "#" && LinkToTop.Is(content));
    }

    /// <summary>Whether a script or a framework may handle the element, or it is an anchor.</summary>
    private static bool IsHandled(HtmlElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            var name = attribute.Name;
            if (name is "name" or "id" or "role" or "tabindex" or "to" or "routerlink" or "is"
                || name.StartsWith("on", StringComparison.Ordinal)
                || name.StartsWith("data-", StringComparison.Ordinal)
                || name.StartsWith("aria-", StringComparison.Ordinal)
                || name.AsSpan().IndexOfAny(":@[(") >= 0
                || name.StartsWith("v-", StringComparison.Ordinal)
                || name.StartsWith("x-", StringComparison.Ordinal)
                || name.StartsWith("ng-", StringComparison.Ordinal)
                || name.StartsWith("hx-", StringComparison.Ordinal))
                return true;
        }

        return element.Binds("href");
    }

    /// <summary>Whether attributes follow, as in <c>[text](#){: .button}</c>: a script may serve it.</summary>
    private static bool HasAttributes(SourceText source, int end) => end < source.Length && source.Text[end] == '{';

    /// <summary>A link to report.</summary>
    /// <param name="Span">The Markdown link, or the <c>href</c>.</param>
    /// <param name="IsFragment">Whether its URL is <c>#</c>.</param>
    /// <param name="Definition">The definition with the URL, or null.</param>
    private sealed record Link(TextSpan Span, bool IsFragment, TextSpan? Definition);
}
