using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.Rules.Links;
using ContentLint.Syntax;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Referrer;

/// <summary>CL3005: an image on a host that refuses other sites, whose referrer policy does not help. An image without any policy is CL3001's.</summary>
public sealed class HotlinkBlockedHost : Rule
{
    private const string Policy = "no-referrer";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3005",
        Name = "hotlink-blocked-host",
        Title = "The image's host refuses other sites",
        MessageFormat = "'{0}' is fetched from {1}, which {2}; {3}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports an image on a host that is known, or configured, to refuse the referrers of other sites, where the policy in force still sends one: "
                + "the image's own, that of the last `<meta name=\"referrer\">` before it, or what the server sends (`site.referrer-policy`). "
                + "An image without any policy is reported by CL3001. Hosts that refuse every page but their own are reported whatever the policy says.",
            Why = "The author, who has the image in the cache, sees it. Readers see a broken image or a placeholder.",
            Bad =
            [
                new RuleExample("<img src=\"https://wx1.sinaimg.cn/large/harbour.jpg\" referrerpolicy=\"origin\" alt=\"The harbour\">\n"),
                new RuleExample("![The harbour](https://img1.doubanio.com/view/photo/harbour.jpg)\n"),
            ],
            Good =
            [
                new RuleExample("<img src=\"https://wx1.sinaimg.cn/large/harbour.jpg\" referrerpolicy=\"no-referrer\" alt=\"The harbour\">\n"),
                new RuleExample("<img src=\"https://images.example/harbour.jpg\" referrerpolicy=\"origin\" alt=\"The harbour\">\n", "about.html"),
            ],
            FixSafety = "Safe: the policy of an `<img>` becomes `no-referrer`, without which it does not show. Unsafe: a Markdown image becomes an `<img>` with that policy. "
                + "For a host that answers its own pages only there is no fix but to copy the image.",
            Options = [HotlinkHosts.Option],
            References =
            [
                "https://html.spec.whatwg.org/multipage/urls-and-fetching.html#referrer-policy-attributes",
                .. HotlinkHosts.Sources,
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var scope = context.Scope;
        PagePolicies? policies = null;
        var seen = new HashSet<HtmlElement>();
        foreach (var image in context.Document.References)
        {
            if (image.Kind != ReferenceKind.Image || CrossSite.HostOf(image.Url, scope.Site.Url) is not { } host || HotlinkHosts.Find(scope.Options, host) is not { } refusal)
                continue;
            policies ??= new PagePolicies(scope);
            if (image is { Element: { Name: "img" } element, Attribute.Name: not "style" })
            {
                if (IsRefused(refusal, policies.Of(element)) && seen.Add(element))
                    Report(context, image, (host, refusal), $"write referrerpolicy=\"{Policy}\"", PolicyChange.Set(context.Document, element, image.Attribute!, Policy, FixSafety.Safe));
            }
            else if (image.Syntax is ReferenceSyntax.MarkdownInline or ReferenceSyntax.MarkdownDefinition && IsRefused(refusal, policies.At(image.Span.Start)))
            {
                Report(context, image, (host, refusal), MarkdownImageRewrite.Advice, MarkdownImageRewrite.Fix(context.Document, image, Policy));
            }
        }
    }

    private static bool IsRefused(HotlinkHost host, ReferrerSetting? setting) =>
        !host.AnswersWithoutReferrer || setting is { Policy: not null, HidesReferrer: false };

    private static void Report(DocumentContext context, ResourceReference image, (string Name, HotlinkHost Refusal) host, string advice, CodeFix? fix)
    {
        var canBeFixed = host.Refusal.AnswersWithoutReferrer;
        context.Report(
            image.UrlSpan,
            [UrlText.Quote(context.Scope.Source, image), host.Name, host.Refusal.Behaviour, canBeFixed ? advice : "copy the image to this site if its licence allows that"],
            canBeFixed ? fix : null);
    }
}
