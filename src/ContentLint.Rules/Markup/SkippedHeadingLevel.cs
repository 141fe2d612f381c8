using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Rules.Markup;

/// <summary>CL6007: a heading that skips a level.</summary>
public sealed class SkippedHeadingLevel : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6007",
        Name = "skipped-heading-level",
        Category = RuleCategory.Markup,
        HelpUri = CatalogPages.UriOf("CL6007"),
        Title = "The heading skips a level",
        MessageFormat = "Heading of level {level} follows one of level {last}",
        NoteFormat = "The outline of the page lacks a level",
        HelpFormat = "Use level {next}",
        DefaultSeverity = DiagnosticSeverity.Info,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a heading that is more than one level below the heading before it. Any level may be the first, and going "
                + "back up may skip.",
            Why = "Who listens to the page learns from the level what belongs to what, and looks for the level that is missing.",
            Bad =
            [
                new RuleExample("## Harbour\n\n#### Quay\n"),
                new RuleExample("<h1>Harbour</h1><h3>Quay</h3>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("## Harbour\n\n### Quay\n\n#### Crane\n\n## Town\n"),
                new RuleExample("<h2>Harbour</h2><h3>Quay</h3><h2>Town</h2>\n", "about.html"),
            ],
            FixSafety = "Unsafe: the heading goes up to the level that is missing, and looks bigger. The headings below it follow.",
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
        PageHeading? last = null;
        var control = TemplateControl.In(context.Document);
        foreach (var heading in PageHeadings.Of(context.Document))
        {
            if (last is not null && heading.Level > last.Level + 1 && !control.StandsBetween(last.Span.End, heading.Span.Start))
                context.Report(
                    heading.Span,
                    [("level", $"{heading.Level}"), ("last", $"{last.Level}"), ("next", $"{last.Level + 1}")],
                    Fix(context, heading, last.Level + 1));
            last = heading;
        }
    }

    private static CodeFix? Fix(DocumentContext context, PageHeading heading, int level)
    {
        var title = $"Use level {level}";
        if (heading.Element is not { } element)
        {
            var marks = context.Scope.Source.AsSpan(heading.Span).StartsWith(new string('#', heading.Level));
            return marks ? CodeFix.Unsafe(title, new TextSpan(heading.Span.Start, heading.Level - level), "") : null;
        }

        return element.EndTag is { } end
            ? new CodeFix(
                title,
                FixSafety.Unsafe,
                [new TextChange(element.NameSpan, $"h{level}"), new TextChange(new TextSpan(end.Start + 2, 2), $"h{level}")])
            : null;
    }
}
