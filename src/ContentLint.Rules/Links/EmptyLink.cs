using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Attributes;
using ContentLint.Syntax.Html;
using ContentLint.Syntax.References;
using ContentLint.Text;

namespace ContentLint.Rules.Links;

/// <summary>CL4013: a link that leads nowhere.</summary>
public sealed class EmptyLink : Rule
{
    /// <summary>What links to the top of the page say: <c>#</c> alone is right for them.</summary>
    private static readonly ImmutableArray<string> TopWords =

        [
            "top", "up", "↑", "⇧", "▲", "^", "haut", "oben", "anfang", "arriba", "inicio", "topo", "inizio", "вверх", "наверх", "вгору",
            "нагору", "顶部", "頂部", "顶端", "上へ", "トップ", "先頭", "위로", "맨위"
        ];

    private const int LongestTopText = 300;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4013",
        Name = "empty-link",
        Category = RuleCategory.Links,
        HelpUri = CatalogPages.UriOf("CL4013"),
        Title = "The link leads nowhere",
        MessageFormat = "{0}, so following it does nothing; {1}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports a link with text whose URL is empty, is `#` alone, or is not there. An anchor (`<a name>`, `<a id>`), a link "
                + "that a script or a framework serves, and `#` on a link to the top of the page are left alone.",
            Why = "It looks like a link, and does nothing or reloads the page. It is usually one whose URL was to be filled in later.",
            Bad =
            [
                new RuleExample("Read about [the harbour]() and [the lighthouse](#).\n"),
                new RuleExample("<a href=\"\">The harbour</a> <a>The lighthouse</a>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("Read about [the harbour](https://harbour.example/). [Back to top](#)\n"),
                new RuleExample("<a name=\"harbour\">The harbour</a>\n", "about.html"),
            ],
            References = ["https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-a-element"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterReference(AnalyzeMarkdown, ReferenceKind.Link);
        context.RegisterElement(AnalyzeElement, "a");
    }

    private static void AnalyzeMarkdown(ReferenceContext context)
    {
        if (IsEmptyLink(context))
            context.Report(context.Reference.Span, MessageArguments(context.Reference.Url));
    }

    private static bool IsEmptyLink(ReferenceContext context)
    {
        var reference = context.Reference;
        if (reference.Syntax != ReferenceSyntax.MarkdownInline || reference.HasTemplateHole || reference.Url is not ("" or "#"))
            return false;
        if (reference.TextSpan is not { } text)
            return false;
        var raw = context.Scope.Source.AsSpan(text);
        return !raw.IsWhiteSpace() && !(reference.Url == "#" && IsToTop(raw)) && !HasAttributes(context.Scope.Source, reference.Span.End);
    }

    private static void AnalyzeElement(ElementContext context)
    {
        var element = context.Element;
        var href = element.Attribute("href");
        if (!IsEmptyLink(context, href))
            return;
        var span = href?.Span ?? TextSpan.FromBounds(element.StartTag.Start, element.NameSpan.End);
        context.Report(span, MessageArguments(href?.Value.Trim()));
    }

    private static bool IsEmptyLink(ElementContext context, HtmlAttribute? href)
    {
        var element = context.Element;
        if (href is { HasTemplateHole: true } || href?.Value.Trim() is not (null or "" or "#"))
            return false;
        if (element.HasAttribute("xlink:href") || IsServed(element, href is null))
            return false;
        if (element.EndTag is not { } end || end.Start <= element.StartTag.End)
            return false;
        var content = context.Scope.Source.AsSpan(TextSpan.FromBounds(element.StartTag.End, end.Start));
        return !content.IsWhiteSpace() && !(href?.Value.Trim() == "#" && IsToTop(content));
    }

    private static ImmutableArray<string> MessageArguments(string? url) =>
    [
        url switch
        {
            null => "the link has no href",
            "" => "the link has no URL",
            _ => "the link's URL is '#' alone",
        },
        "write where it leads, or remove the link",
    ];

    /// <summary>Whether a script, a style sheet or a framework makes something of the element, or it is an anchor.</summary>
    private static bool IsServed(HtmlElement element, bool hasNoHref)
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

        // A placeholder is what HTML calls an <a> without href; with a class it is one on purpose.
        return (hasNoHref && element.HasAttribute("class")) || element.MayHaveMore() || element.Binds("href");
    }

    private static bool IsToTop(ReadOnlySpan<char> text)
    {
        if (text.Length > LongestTopText)
            return false;
        foreach (var word in TopWords)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Whether attributes follow, as in <c>[text](#){: .button}</c>: a script may serve it.</summary>
    private static bool HasAttributes(SourceText source, int end) => end < source.Length && source.Text[end] == '{';
}
