using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax.Html;

namespace ContentLint.Rules.Markup;

/// <summary>CL6003: a comment that hides the rest of the page.</summary>
public sealed class UnclosedComment : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL6003",
        Name = "unclosed-comment",
        Category = RuleCategory.Markup,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL6003"),
        Title = "A comment has no end",
        MessageFormat = "this comment is never closed, so browsers hide everything behind it; add '-->' where it ends",
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports `<!--` without `-->` in HTML, and in Markdown at the start of a block, where it begins a comment as well.",
            Why = "Everything up to the end of the page disappears, and no generator says so.",
            Bad =
            [
                new RuleExample("<!-- to do\n\nThe harbour.\n"),
                new RuleExample("<p>The harbour</p> <!-- to do <p>More</p>\n", "about.html"),
            ],
            Good =
            [
                new RuleExample("<!-- to do -->\n\nThe harbour.\n"),
                new RuleExample("<p>The harbour</p> <!-- to do --> <p>More</p>\n", "about.html"),
            ],
            References =
            [
                "https://html.spec.whatwg.org/multipage/parsing.html#parse-error-eof-in-comment",
            ],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        // Where front matter ends nowhere, the body begins nowhere.
        if (context.Document.FrontMatter is { IsReadable: false })
            return;
        foreach (var problem in context.Document.MarkupProblems)
        {
            if (problem.Kind == MarkupProblemKind.UnclosedComment)
                context.Report(problem.Span);
        }
    }
}
