using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.Markup;

/// <summary>CL6006: more than one main heading.</summary>
public sealed class MultipleH1 : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6006",
        Name = "multiple-h1",
        Category = RuleCategory.Markup,
        HelpUri = CatalogPages.UriOf("CL6006"),
        Title = "The page has more than one main heading",
        MessageFormat = "{0}; {1}",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Help = new RuleHelp
        {
            What = "Reports a second heading of level 1, once for a page, and, in `_posts` or where `title-heading` says that the theme "
                + "prints the title, one that repeats the title of the front matter.",
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
        PageHeading? first = null;
        var control = TemplateControl.In(context.Document);
        var isReported = false;
        foreach (var heading in PageHeadings.Of(context.Document))
        {
            if (heading.Level != 1)
                continue;
            var text = UrlText.Shorten(context.Scope.Source.ToString(heading.TextSpan).Trim());
            if (isReported)
                return;
            if (first is not null && !control.StandsBetween(first.Span.End, heading.Span.Start))
            {
                context.Scope.Report(
                    heading.Span,
                    [$"'{text}' is a main heading, and the page has one already", "make it and those below it headings of lower levels"],
                    related: [new RelatedLocation(context.Scope.Source.Path, first.Span, "the first one")]);
                isReported = true;
            }
            else if (first is null && RepeatsTitle(context, text))
            {
                context.Report(
                    heading.Span,
                    [$"'{text}' repeats the title of the front matter, which the theme prints as a main heading", "remove the heading"]);
            }

            first ??= heading;
        }
    }

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
