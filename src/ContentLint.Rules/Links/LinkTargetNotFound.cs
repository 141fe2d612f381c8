using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Site.Resolving;

namespace ContentLint.Rules.Links;

/// <summary>CL4001: the local target of a link is not there.</summary>
public sealed class LinkTargetNotFound : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4001",
        Name = "link-target-not-found",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.All,
        JudgesTargets = true,
        HelpUri = CatalogPages.UriOf("CL4001"),
        Title = "The page or file that the link leads to does not exist",
        MessageFormat = "'{0}' leads to no page or file of the site, so readers get an error page; {1}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a link to a page or file of the site that is not there: in Markdown links, `a`, `area`, style sheets, "
                + "scripts, manifests, frames, audio, video and tracks. Pages are looked for where the site's generator "
                + "publishes them: by their path, permalink, slug, date and aliases. What a generator, theme or plugin makes by itself, "
                + "such as lists of tags, is left alone, and so are style sheets and scripts that a build may make. "
                + "Where the generator is not known, a page `.html` may be made of a source beside it, or by a program; "
                + "`contentlint site resolve FILE URL` says where a URL was looked for.",
            Why = "The reader gets an error page. Links break silently when a page is renamed or removed.",
            Bad =
            [
                new RuleExample("[The harbour](harbor.md)\n", Files: ["_posts/harbour.md"]),
                new RuleExample("<a href=\"/files/tides.pdf\">Tides</a>\n", "about.html", Files: ["files/tide.pdf"]),
            ],
            Good =
            [
                new RuleExample(
                    "[The harbour](harbour.md), [tides](/files/tides.pdf?v=2)\n", Files: ["_posts/harbour.md", "files/tides.pdf"]),
                new RuleExample("[Posts about boats](/tags/boats/)\n", Files: ["_posts/harbour.md"]),
                new RuleExample("[Home]({{ site.baseurl }}/gone/)\n"),
            ],
            FixSafety = "Unsafe: the page with the nearest name is a guess, and may be another than the author meant.",
            References = ["https://www.w3.org/Provider/Style/URI"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        foreach (var (link, target) in LocalReferences.Links(context, LocalTargetStatus.Missing))
        {
            var meant = target.NearestUrl is null && ForgottenScheme.Add(link.Url) is { } remote
                ? target with { NearestUrl = remote }
                : target;
            context.Report(
                link.UrlSpan,
                [UrlText.Quote(context.Scope.Source, link), Advice(meant)],
                LocalReferences.ReplaceByNearest(context, link, meant));
        }
    }

    private static string Advice(LocalTarget target) =>
        target.NearestUrl is { } nearest ? $"did you mean '{nearest}'?" : "correct the link, or add what it leads to";
}
