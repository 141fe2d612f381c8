using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.Markup;

/// <summary>CL6006: more than one main heading.</summary>
public sealed class MultipleH1 : Rule
{
    private static readonly MessageVariant RepeatsFrontMatter = new(
        "title",
        Message: "Main heading '{heading}' repeats the front matter's title",
        Note: "The theme prints the title already",
        Help: "Remove the heading");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6006",
        Name = "multiple-h1",
        Category = RuleCategory.Markup,
        HelpUri = CatalogPages.UriOf("CL6006"),
        Title = "More than one main heading",
        MessageFormat = "Second main heading '{heading}'",
        NoteFormat = "Screen readers and search engines expect one main heading",
        HelpFormat = "Use a heading of level 2, or remove it",
        Variants = [RepeatsFrontMatter],
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports a second heading of level 1, once for a page, and, in `_posts` or where `title-heading` says that the theme "
                + "prints the title, one that repeats the title of the front matter. Headings that are shown only sometimes do not count: "
                + "those under `v-if` or `v-else`, and tabs.",
            Why = "Readers who jump from heading to heading, and search engines, take the first-level heading for the title of the page. "
                + "Most themes print the title of the front matter as one already.",
            Bad =
            [
                new RuleExample("# Harbour\n\nThe harbour.\n\n# Quay\n\nThe quay.\n"),
                new RuleExample("<h1>Harbour</h1><p>The harbour.</p><h1>Quay</h1>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("# Harbour\n\nThe harbour.\n\n## Quay\n\nThe quay.\n", "docs/harbour.md"),
                new RuleExample("<h1>Harbour</h1><h2>Quay</h2>\n", "about.html"),
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References =
            [
                "https://www.w3.org/WAI/tutorials/page-structure/headings/",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var control = TemplateControl.In(context.Document);
        PageHeading? first = null;
        foreach (var heading in MainHeadings(context.Document))
        {
            if (first is null && RepeatsTitle(context, Text(context, heading)))
            {
                context.Report(heading.Span, [("heading", Text(context, heading))], variant: RepeatsFrontMatter);
            }
            else if (first is not null && !control.StandsBetween(first.Span.End, heading.Span.Start))
            {
                context.Scope.Report(
                    heading.Span,
                    [("heading", Text(context, heading))],
                    related: [new RelatedLocation(context.Scope.Source.Path, first.Span, "the first one")]);
                return;
            }

            first ??= heading;
        }
    }

    /// <summary>The headings of level 1 that are always shown.</summary>
    private static IEnumerable<PageHeading> MainHeadings(ContentDocument document)
    {
        var headings = PageHeadings.Of(document).Where(heading => heading.Level == 1 && !IsTab(document, heading)).ToList();
        if (headings.Count == 0)
            return [];
        var conditional = ConditionalParts.AndTabs(document);
        return headings.Where(heading => !conditional.Contain(heading.Span));
    }

    /// <summary>Whether a heading is a tab in DocFX: a link to <c>#tab/name</c>.</summary>
    private static bool IsTab(ContentDocument document, PageHeading heading) =>
        document.Source.AsSpan(heading.TextSpan).Trim() is ['[', .., ')'] link && link.IndexOf("](#tab/") > 0;

    private static string Text(DocumentContext context, PageHeading heading) =>
        UrlText.Shorten(context.Scope.Source.ToString(heading.TextSpan).Trim());

    private static bool RepeatsTitle(DocumentContext context, string text)
    {
        var isPrinted = context.Scope.GetOptions<Options>().ThemePrintsTitle
            ?? context.Scope.Source.Path.Split('/').Contains("_posts", StringComparer.Ordinal);
        return isPrinted
            && context.Document.FrontMatter?.Mapping?["title"] is ScalarNode title
            && title.Value.Length > 0
            && string.Equals(title.Value.Trim(), text, StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Options(bool? ThemePrintsTitle) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            ThemePrintsTitle: options.BooleanByPage(
                "title-heading",
                "true in _posts, else false",
                "Whether the theme prints the title of the front matter as a heading of level 1."));
    }
}
