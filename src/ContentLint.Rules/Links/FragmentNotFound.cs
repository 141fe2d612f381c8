using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Rules.References;
using ContentLint.Site;
using ContentLint.Site.Anchors;
using ContentLint.Site.Resolving;
using ContentLint.Syntax.References;
using ContentLint.Urls;

namespace ContentLint.Rules.Links;

/// <summary>CL4003: the page of a link has no place of that name.</summary>
public sealed class FragmentNotFound : Rule
{
    /// <summary>
    /// How many anchors are compared for the suggestions of one page: the time for it must not grow with the square of its length.
    /// </summary>
    private const int MostCompared = 2_000_000;

    private static readonly MessageVariant Nearest = new("nearest", Help: "Write '#{nearest}', the closest id on the page");

    private static readonly MessageVariant OnOtherPage = new("other-page", Message: "No heading or id '{fragment}' in '{page}'");

    private static readonly MessageVariant NearestOnOtherPage = new(
        "nearest-other-page",
        Message: "No heading or id '{fragment}' in '{page}'",
        Help: "Write '#{nearest}', the closest id on that page");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL4003",
        Name = "fragment-not-found",
        Category = RuleCategory.Links,
        AppliesTo = FileRoles.All,
        JudgesTargets = true,
        HelpUri = CatalogPages.UriOf("CL4003"),
        Title = "The page has no place of the name behind '#'",
        MessageFormat = "No heading or id '{fragment}' on this page",
        NoteFormat = "The link opens the top of the page",
        HelpFormat = "Link to a heading of the page, or add the id",
        Variants = [Nearest, OnOtherPage, NearestOnOtherPage],
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a link whose fragment names no heading and no `id` or `name` of the page that it leads to, be it the same "
                + "page or another of the site. "
                + "Headings get their anchors as the site's generator makes them (`site.slugs`), and ids that an author writes count: "
                + "`{#id}`, `{: #id}`, `<a name>`. "
                + "Where the generator is not known, every fragment with the letters and digits of a heading counts as its anchor. "
                + "Pages into which templates, scripts or components put content of their own are left alone, and so are files that "
                + "become parts of other pages.",
            Why = "The browser opens the top of the page, and the reader has to search for what the link promised.",
            Bad =
            [
                new RuleExample("[Boats](#boat)\n\n## Boats\n"),
                new RuleExample(
                    "<html><body>\n<p><a href=\"#boat\">Boats</a></p>\n<h2 id=\"boats\">Boats</h2>\n</body></html>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("[Boats](#boats)\n\n## Boats\n"),
                new RuleExample("[Boats](#quay)\n\n## Boats {#quay}\n"),
                new RuleExample("[The top](#top), [a word](#:~:text=boats)\n"),
            ],
            FixSafety = "Unsafe: the anchor with the nearest name is a guess.",
            References = ["https://html.spec.whatwg.org/multipage/browsing-the-web.html#scrolling-to-a-fragment"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var document = context.Document;
        // The first to come by is asked for its anchors most cheaply: it is parsed already.
        var own = context.Scope.Site.Anchors(document);
        var hasBase = BaseHref.Of(document) is not null;
        var compared = 0L;
        foreach (var link in document.References)
        {
            if (link.Kind != ReferenceKind.Link || !JudgedUrl.IsWrittenHere(link))
                continue;
            var hash = link.Url.IndexOf('#', StringComparison.Ordinal);
            if (hash < 0 || hash + 1 == link.Url.Length)
                continue;
            if (hash == 0 && !hasBase)
                Check(context, link, own, document.Source.Path, ref compared);
            else if (context.Scope.Site.Resolve(document, link) is { Status: LocalTargetStatus.Found, Path: { } path })
                Check(context, link, path == document.Source.Path ? own : context.Scope.Site.Anchors(path), path, ref compared);
        }
    }

    private static void Check(
        DocumentContext context,
        ResourceReference link,
        PageAnchors? anchors,
        string path,
        ref long compared)
    {
        var hash = link.Url.IndexOf('#', StringComparison.Ordinal);
        var fragment = link.Url[(hash + 1)..];
        if (anchors?.MayLack(fragment) == true)
            context.Scope.NoteUnjudged(link, new Uncertainty("templates, scripts or components may add anchors to the page"));
        if (anchors is null || !anchors.Lacks(fragment))
            return;
        var site = context.Scope.Site;
        if (hash == 0 && site.IsPart(path))
            return;
        if (site.MayLayoutHaveId(path, fragment) || site.MayLayoutHaveId(path, PercentEncoding.DecodeStrictly(fragment) ?? fragment))
        {
            context.Scope.NoteUnjudged(link, new Uncertainty("a template has the id, and may put it on the page"));
            return;
        }

        var nearest = (compared += anchors.Ids.Count) <= MostCompared ? anchors.Nearest(fragment) : null;
        var change = nearest is null ? null : UrlText.Replace(context.Scope.Source, link, $"{link.Url[..hash]}#{nearest}");
        var fix = change is { } replacement ? new CodeFix($"Replace it by '#{nearest}'", FixSafety.Unsafe, [replacement]) : null;
        var page = hash == 0 ? null : path;
        context.Report(
            link.UrlSpan,
            [
                ("fragment", UrlText.Shorten(fragment)),
                ("page", UrlText.Shorten(page ?? "")),
                ("nearest", UrlText.Shorten(nearest ?? "")),
            ],
            fix,
            variant: (page, nearest) switch
            {
                (null, null) => null,
                (null, _) => Nearest,
                (_, null) => OnOtherPage,
                _ => NearestOnOtherPage,
            });
    }
}
