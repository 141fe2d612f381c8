using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1001: the front matter does not parse.</summary>
public sealed class FrontMatterSyntax : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1001",
        Name = "front-matter-syntax",
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
        foreach (var problem in context.FrontMatter.Problems)
        {
            if (problem.Kind == FrontMatterProblemKind.Syntax && !IsTemplate(context, problem))
                context.Report(problem.Span, [context.FrontMatter.Format.ToString().ToUpperInvariant(), problem.Message], Fix(context, problem));
        }
    }

    /// <summary>Whether a template tag stands on the line: an archetype becomes front matter only once its tags are filled in.</summary>
    private static bool IsTemplate(FrontMatterContext context, FrontMatterProblem problem)
    {
        var source = context.Scope.Source;
        var line = source.AsSpan(source.GetLine(source.GetPosition(problem.Span.Start).Line));
        return line.IndexOf("{{") >= 0 || line.IndexOf("{%") >= 0 || line.IndexOf("<%") >= 0;
    }

    private static CodeFix? Fix(FrontMatterContext context, FrontMatterProblem problem)
    {
        if (context.FrontMatter.Format != FrontMatterFormat.Yaml)
            return null;
        var value = context.Scope.Source.ToString(problem.Span);
        var holdsColon = value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':');
        return holdsColon && !value.Contains('\n', StringComparison.Ordinal)
            ? CodeFix.Unsafe("Quote the value", problem.Span, $"'{value.Replace("'", "''", StringComparison.Ordinal)}'")
            : null;
    }
}
