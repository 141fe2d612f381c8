using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1003: the opening fence has no closing one.</summary>
public sealed class UnterminatedFrontMatter : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1003",
        Name = "unterminated-front-matter",
        Category = RuleCategory.FrontMatter,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL1003"),
        Title = "The front matter is not closed",
        MessageFormat =
            "the front matter that starts here is never closed, so its keys are published as text; add a line '{0}' after the last key",
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports an opening fence before something that looks like data, without a closing fence.",
            Why = "The generator takes the fence for a rule line: the page loses its title and date, and its keys stand in the text.",
            Bad = [new RuleExample("---\ntitle: The harbour\n\nText.\n")],
            Good =
            [
                new RuleExample("---\ntitle: The harbour\n---\n\nText.\n"),
                new RuleExample("---\n\nText after a rule line.\n"),
            ],
            References = ["https://jekyllrb.com/docs/front-matter/", "https://gohugo.io/content-management/front-matter/"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        foreach (var problem in context.FrontMatter.Problems)
        {
            if (problem.Kind == FrontMatterProblemKind.Unterminated)
                context.Report(problem.Span, [context.Scope.Source.ToString(context.FrontMatter.OpeningFence)]);
        }
    }
}
