using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1001: the front matter does not parse.</summary>
public sealed class FrontMatterSyntax : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1001",
        Name = "front-matter-syntax",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1001"),
        Title = "The front matter does not parse",
        MessageFormat = "the {0} front matter does not parse, so the site does not build or the page has no metadata: {1}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports front matter that its parser refuses, at the place where the parser stopped.",
            Why = "Some generators stop the build. Others take the page for one without front matter and publish its lines as text.",
            Bad =
            [
                new RuleExample("---\ntitle: The harbour: a walk\n---\n\nText.\n"),
                new RuleExample("+++\ntitle = The harbour\n+++\n\nText.\n"),
            ],
            Good =
            [
                new RuleExample("---\ntitle: 'The harbour: a walk'\n---\n\nText.\n"),
                new RuleExample("+++\ntitle = \"The harbour\"\n+++\n\nText.\n"),
            ],
            FixSafety = "Unsafe: a value that holds a colon and a space is put in quotes, which is what its author almost always meant.",
            References = ["https://yaml.org/spec/1.2.2/", "https://toml.io/en/v1.0.0", "https://www.rfc-editor.org/rfc/rfc8259"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        var source = context.Scope.Source;
        foreach (var problem in context.FrontMatter.Problems)
        {
            if (problem.Kind == FrontMatterProblemKind.Syntax && !TemplateTags.IsIn(source.AsSpan(context.FrontMatter.Content)))
                context.Report(
                    problem.Span,
                    [context.FrontMatter.Format.ToString().ToUpperInvariant(), problem.Message],
                    Fix(source, context.FrontMatter, problem));
        }
    }

    private static CodeFix? Fix(SourceText source, FrontMatterBlock block, FrontMatterProblem problem)
    {
        var value = source.ToString(problem.Span);
        var holdsColon = value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':');
        if (block.Format != FrontMatterFormat.Yaml || !holdsColon || value.AsSpan().IndexOfAny('\r', '\n') >= 0)
            return null;
        var quoted = $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
        return Helps(source, block, problem.Span, quoted) ? CodeFix.Unsafe("Quote the value", problem.Span, quoted) : null;
    }

    /// <summary>Whether the parser then gets further than this line.</summary>
    private static bool Helps(SourceText source, FrontMatterBlock block, TextSpan value, string quoted)
    {
        var before = source.AsSpan(TextSpan.FromBounds(block.Content.Start, value.Start));
        var text = string.Concat(before, quoted, source.AsSpan(TextSpan.FromBounds(value.End, block.Content.End)));
        var result = YamlNodeReader.Read(new SourceText(text, source.Path), new TextSpan(0, text.Length), block.Dialect);
        var end = before.Length + quoted.Length;
        return result.Problems.All(problem => problem.Kind != FrontMatterProblemKind.Syntax || problem.Span.Start > end);
    }
}
