using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1004: the front matter does not start at the first character of the file.</summary>
public sealed class TextBeforeFrontMatter : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1004",
        Name = "text-before-front-matter",
        Category = RuleCategory.FrontMatter,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL1004"),
        Title = "The front matter does not start on the first line",
        MessageFormat =
            "{0} before the front matter, and most site generators then do not see it; the fence must be the first thing in the file",
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports a byte order mark, blank lines, comments or a document type before the opening fence. White space and byte "
                + "order marks are accepted where the generator is Hugo, which reads the front matter behind them.",
            Why = "Most generators look for the fence at the very first byte. Otherwise the page has no title, date or layout, and its "
                + "front matter is published as text.",
            Bad =
            [
                new RuleExample("\n---\ntitle: The harbour\n---\n\nText.\n"),
                new RuleExample("<!-- about the harbour -->\n---\ntitle: The harbour\n---\n\nText.\n"),
            ],
            Good =
            [
                new RuleExample("---\ntitle: The harbour\n---\n\nText.\n"),
                new RuleExample("\nText.\n\n---\n\nMore text after a rule line.\n"),
            ],
            FixSafety = "Safe: only white space or a byte order mark is removed. Comments are left to a person.",
            References = ["https://jekyllrb.com/docs/front-matter/", "https://hexo.io/docs/front-matter"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterFrontMatter(Analyze);
        context.RegisterDocument(AnalyzeWithout);
    }

    private static void Analyze(FrontMatterContext context)
    {
        var profile = context.Scope.Site.ProfileOf(context.Scope.Source.Path);
        if (profile.SkipsSpaceBeforeFrontMatter || (profile.SkipsByteOrderMark && context.FrontMatter.Span.Start == 1))
            return;
        foreach (var problem in context.FrontMatter.Problems)
        {
            if (problem.Kind == FrontMatterProblemKind.TextBefore)
                context.Report(
                    problem.Span, [problem.Message], CodeFix.Safe("Remove what stands before the front matter", problem.Span, ""));
        }
    }

    private static void AnalyzeWithout(DocumentContext context)
    {
        if (context.Document.FrontMatter is null && FrontMatterReader.MarkupBefore(context.Scope.Source) is { } before)
            context.Report(before, ["markup stands"]);
    }
}
