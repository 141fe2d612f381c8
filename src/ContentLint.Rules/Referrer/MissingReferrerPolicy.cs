using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Referrer;

/// <summary>CL3001: an image of another origin is fetched without a referrer policy.</summary>
public sealed class MissingReferrerPolicy : Rule
{
    private const string HtmlAdvice = "add referrerpolicy=\"no-referrer\"";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3001",
        Name = "missing-referrer-policy",
        Category = RuleCategory.Referrer,
        SharesCauseWith = ["CL2019"],
        HelpUri = CatalogPages.UriOf("CL3001"),
        Title = "A cross-origin image has no referrer policy",
        MessageFormat = "'{0}' is fetched from {1}, which {2}; {3}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        IsSecurity = true,
        SecuritySeverity = "3.1",
        Help = new RuleHelp
        {
            What = "Reports an `<img>` of another site without `referrerpolicy`, unless the page has a `<meta name=\"referrer\">` before "
                + "it or the server sends a policy (`site.referrer-policy`). "
                + "Hosts of the site's own registrable domain (`site.url`) are no other site. "
                + "A Markdown image, whose syntax cannot carry the attribute, is reported on a host that is known to refuse foreign "
                + "referrers. "
                + "An image that has a policy and is refused all the same is CL3005's. An image of a host that refuses requests without "
                + "a referrer needs no policy and is not reported.",
            Why = "The browser tells the image's host which site asks. Many image hosts answer 403 or send a placeholder to sites that "
                + "they do not know, "
                + "so that the author, who has the image in the cache, sees what readers do not; and the host learns who reads what.",
            Bad =
            [
                new RuleExample("<img src=\"https://wx1.sinaimg.cn/large/harbour.jpg\" alt=\"The harbour\">\n"),
                new RuleExample("![The harbour](https://pic1.zhimg.com/harbour.jpg)\n"),
            ],
            Good =
            [
                new RuleExample(
                    "<img src=\"https://wx1.sinaimg.cn/large/harbour.jpg\" referrerpolicy=\"no-referrer\" alt=\"The harbour\">\n"),
                new RuleExample(
                    "<meta name=\"referrer\" content=\"no-referrer\">\n<img src=\"https://wx1.sinaimg.cn/large/harbour.jpg\" alt=\"The "
                        + "harbour\">\n",
                    "about.html"),
            ],
            FixSafety =
                "Safe for hosts that are known, or configured, to refuse foreign referrers: without the attribute their images do not "
                    + "show. Unsafe for others: a host may count on the referrer, or ask for one. Unsafe as well: a Markdown image "
                    + "becomes an `<img>`. A policy for the whole page is the smaller change where there are many of them.",
            Options = RuleOptionReader.DeclarationsOf<RefusingHostsOptions>(),
            References =
            [
                "https://html.spec.whatwg.org/multipage/urls-and-fetching.html#referrer-policy-attributes",
                "https://www.w3.org/TR/referrer-policy/",
                .. ReferrerHosts.Sources,
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        foreach (var image in ForeignImage.In(context).Where(IsConcerned).DistinctBy(image => image.Carrier))
        {
            var behaviour = image.Refusal?.Behaviour ?? "learns this site's address from the referrer and may refuse it";
            var advice = image.Element is null ? MarkdownImageRewrite.Advice : HtmlAdvice;
            var fix = image.HideReferrer(context.Document, image.Refusal is null ? FixSafety.Unsafe : FixSafety.Safe);
            context.Report(
                image.Reference.UrlSpan,
                [UrlText.Quote(context.Scope.Source, image.Reference), image.Host, behaviour, advice],
                fix,
                byDefault: image.Refusal is null ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning);
        }
    }

    /// <summary>
    /// A host that refuses every page but its own is CL3005's, and one that needs a referrer gets it where there is no policy.
    /// </summary>
    private static bool IsConcerned(ForeignImage image) =>
        image is { Setting: null, NeedsReferrer: false }
            && (image.Refusal is null ? image.Element is not null : image.Refusal.AnswersWithoutReferrer);
}
