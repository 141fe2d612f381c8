using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.Rules.Links;
using ContentLint.Rules.Markup;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;
using ContentLint.Text;

namespace ContentLint.Rules.Referrer;

/// <summary>CL3001: an image of another origin is fetched without a referrer policy.</summary>
public sealed class MissingReferrerPolicy : Rule
{
    private const string HostsOption = "hosts";
    private const string HtmlAdvice = "add referrerpolicy=\"no-referrer\"";
    private const string MarkdownAdvice = "Markdown cannot carry a policy, so write an <img> with referrerpolicy=\"no-referrer\", or set a policy for the page";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3001",
        Name = "missing-referrer-policy",
        Title = "A cross-origin image has no referrer policy",
        MessageFormat = "'{0}' is fetched from {1}, which {2}; {3}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        IsSecurity = true,
        SecuritySeverity = "3.1",
        Help = new RuleHelp
        {
            What = "Reports an `<img>` of another origin without `referrerpolicy`, unless the page has a `<meta name=\"referrer\">` or the server sends a policy (`site.referrer-policy`). "
                + "A Markdown image, whose syntax cannot carry the attribute, is reported on a host that is known to refuse foreign referrers.",
            Why = "The browser tells the image's host which site asks. Many image hosts answer 403 or send a placeholder to sites that they do not know, "
                + "so that the author, who has the image in the cache, sees what readers do not; and the host learns who reads what.",
            Bad =
            [
                new RuleExample("<img src=\"https://wx1.sinaimg.cn/large/harbour.jpg\" alt=\"The harbour\">\n"),
                new RuleExample("![The harbour](https://pic1.zhimg.com/harbour.jpg)\n"),
            ],
            Good =
            [
                new RuleExample("<img src=\"https://wx1.sinaimg.cn/large/harbour.jpg\" referrerpolicy=\"no-referrer\" alt=\"The harbour\">\n"),
                new RuleExample("<meta name=\"referrer\" content=\"no-referrer\">\n<img src=\"https://wx1.sinaimg.cn/large/harbour.jpg\" alt=\"The harbour\">\n", "about.html"),
            ],
            FixSafety = "Safe for hosts that are known, or configured, to refuse foreign referrers: without the attribute their images do not show. Unsafe for others: a host may count on the referrer, or ask for one.",
            Options = [new RuleOption(HostsOption, RuleOptionType.StringList, "[]", "Further hosts that refuse foreign referrers, to which the fix is safe: a host, `*.a.example` for all below another, or `*`.")],
            References =
            [
                "https://html.spec.whatwg.org/multipage/urls-and-fetching.html#referrer-policy-attributes",
                "https://www.w3.org/TR/referrer-policy/",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        if (context.Scope.Site.ReferrerPolicy is { Length: > 0 } || context.Document.Elements.Any(SetsPagePolicy))
            return;
        var seen = new HashSet<HtmlElement>();
        foreach (var image in context.Document.References)
        {
            if (image.Kind != ReferenceKind.Image)
                continue;
            var url = UrlParts.Of(image.Url);
            if (!url.IsForeignTo(context.Scope.Site.Url))
                continue;
            if (image is { Element: { Name: "img" } element, Attribute.Name: not "style" })
            {
                if (seen.Add(element) && !HasPolicy(element))
                    AnalyzeElement(context, image, url.Host!);
            }
            else if (image.Syntax is ReferenceSyntax.MarkdownInline or ReferenceSyntax.MarkdownDefinition)
            {
                AnalyzeMarkdown(context, image, url.Host!);
            }
        }
    }

    private static void AnalyzeElement(DocumentContext context, ResourceReference image, string host)
    {
        var refusal = Refusal(context, host);
        var name = context.Document.Kind == ContentKind.Mdx ? "referrerPolicy" : "referrerpolicy";
        var quote = image.Attribute!.Quote == '\'' ? '\'' : '"';
        var change = new TextChange(new TextSpan(image.Attribute.Span.End, 0), $" {name}={quote}no-referrer{quote}");
        var fix = new CodeFix($"Add {name}=\"no-referrer\"", refusal is null ? FixSafety.Unsafe : FixSafety.Safe, [change]);
        var behaviour = refusal ?? "learns this site's address from the referrer and may refuse it";
        context.Report(image.UrlSpan, [UrlText.Quote(context.Scope.Source, image), host, behaviour, HtmlAdvice], fix);
    }

    private static void AnalyzeMarkdown(DocumentContext context, ResourceReference image, string host)
    {
        if (Refusal(context, host) is { } refusal)
            context.Report(image.UrlSpan, [UrlText.Quote(context.Scope.Source, image), host, refusal, MarkdownAdvice]);
    }

    private static bool HasPolicy(HtmlElement element) =>
        element.Binds(ReferrerPolicies.AttributeName) || element.Attributes.Any(attribute => attribute.Name == ReferrerPolicies.AttributeName || ReferrerPolicies.IsMisspelt(attribute.Name));

    private static bool SetsPagePolicy(HtmlElement element) =>
        element.Name == "meta"
        && string.Equals(element.Attribute("name")?.Value.Trim(), "referrer", StringComparison.OrdinalIgnoreCase)
        && element.Attribute("content") is { ValueSpan.IsEmpty: false };

    private static string? Refusal(DocumentContext context, string host) =>
        HostPatterns.Match(context.Scope.Options.GetStrings(HostsOption), host)
            ? "is configured as a host that refuses the referrers of other sites"
            : HotlinkBlockingHosts.Behaviour(host);
}
