using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;

namespace ContentLint.Rules.Referrer;

/// <summary>
/// CL3005: an image on a host that refuses other sites, whose referrer policy does not help. An image without any policy is CL3001's.
/// </summary>
public sealed class HotlinkBlockedHost : Rule
{
    private static readonly MessageVariant InMarkdown = new(
        "markdown",
        Help: "Write an <img> with referrerpolicy=\"no-referrer\", or set a policy for the page");

    private static readonly MessageVariant NeedsCopy = new("copy", Help: "Copy the image to this site if its licence allows that");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL3005",
        Name = "hotlink-blocked-host",
        Category = RuleCategory.Referrer,
        HelpUri = CatalogPages.UriOf("CL3005"),
        Title = "The image's host refuses other sites",
        MessageFormat = "Image host refuses other sites: '{url}'",
        NoteFormat = "{host} {behaviour}",
        HelpFormat = "Write referrerpolicy=\"no-referrer\"",
        Variants = [InMarkdown, NeedsCopy],
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports an image on a host that is known, or configured, to refuse the referrers of other sites, where the policy in "
                + "force still sends one: "
                + "the image's own, that of the last `<meta name=\"referrer\">` before it, or what the server sends "
                + "(`site.referrer-policy`). "
                + "An image without any policy is reported by CL3001. Hosts that refuse every page but their own are reported whatever "
                + "the policy says.",
            Why = "The author, who has the image in the cache, sees it. Readers see a broken image or a placeholder.",
            Bad =
            [
                new RuleExample("<img src=\"https://wx1.sinaimg.cn/large/harbour.jpg\" referrerpolicy=\"origin\" alt=\"The harbour\">\n"),
                new RuleExample("![The harbour](https://img1.doubanio.com/view/photo/harbour.jpg)\n"),
            ],
            Good =
            [
                new RuleExample(
                    "<img src=\"https://wx1.sinaimg.cn/large/harbour.jpg\" referrerpolicy=\"no-referrer\" alt=\"The harbour\">\n"),
                new RuleExample(
                    "<img src=\"https://images.example/harbour.jpg\" referrerpolicy=\"origin\" alt=\"The harbour\">\n", "about.html"),
            ],
            FixSafety =
                "Safe: the policy of an `<img>` becomes `no-referrer`, without which it does not show. Unsafe: a Markdown image becomes "
                    + "an `<img>` with that policy. "
                + "For a host that answers its own pages only there is no fix but to copy the image.",
            Options = RuleOptionReader.DeclarationsOf<RefusingHostsOptions>(),
            References =
            [
                "https://html.spec.whatwg.org/multipage/urls-and-fetching.html#referrer-policy-attributes",
                .. ReferrerHosts.Sources,
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        foreach (var image in ForeignImage.In(context).Where(IsRefused).DistinctBy(image => image.Carrier))
        {
            var canBeFixed = image.Refusal!.AnswersWithoutReferrer;
            var fix = canBeFixed ? image.HideReferrer(context.Document, FixSafety.Safe) : null;
            context.Report(
                image.Reference.UrlSpan,
                [
                    ("url", UrlText.Quote(context.Scope.Source, image.Reference)),
                    ("host", image.Host),
                    ("behaviour", image.Refusal.Behaviour),
                ],
                fix,
                variant: !canBeFixed ? NeedsCopy : image.Element is null ? InMarkdown : null);
        }
    }

    private static bool IsRefused(ForeignImage image) =>
        image.Refusal is { } host && (!host.AnswersWithoutReferrer || image.Setting is { Policy: not null, HidesReferrer: false });
}
