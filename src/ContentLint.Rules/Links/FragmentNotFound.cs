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
        MessageFormat = "'{0}' leads to the place '{1}', which {2} does not have, so the link opens the top of the page; {3}",
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
        var advice = nearest is null ? "use the anchor of a heading, or give the place an id" : $"did you mean '#{nearest}'?";
        var change = nearest is null ? null : UrlText.Replace(context.Scope.Source, link, $"{link.Url[..hash]}#{nearest}");
        var fix = change is { } replacement ? new CodeFix($"Replace it by '#{nearest}'", FixSafety.Unsafe, [replacement]) : null;
        var page = hash == 0 ? "this page" : $"'{path}'";
        context.Report(link.UrlSpan, [UrlText.Quote(context.Scope.Source, link), UrlText.Shorten(fragment), page, advice], fix);
    }
}
