using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1001: the front matter does not parse.</summary>
public sealed class FrontMatterSyntax : Rule
{
    /// <summary>One fix quotes no more values than these, since the YAML is read again after each.</summary>
    private const int MostValues = 100;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1001",
        Name = "front-matter-syntax",
        Category = RuleCategory.FrontMatter,
        AppliesTo = FileRoles.Content | FileRoles.Template,
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
            FixSafety = "Unsafe: a value that holds a colon and a space is put in quotes, which is what its author almost always meant. "
                + "Further values of that kind are put in quotes together with it.",
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

    /// <summary>Quotes the value that the parser stopped at, and those that it would stop at next.</summary>
    private static CodeFix? Fix(SourceText source, FrontMatterBlock block, FrontMatterProblem problem)
    {
        if (block.Format != FrontMatterFormat.Yaml)
            return null;
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var text = source.ToString(block.Content);
        var added = -block.Content.Start;
        TextSpan? next = new TextSpan(problem.Span.Start + added, problem.Span.Length);
        while (next is { } value && changes.Count < MostValues && Quote(text, value, block.Dialect) is { } quoted)
        {
            changes.Add(new TextChange(new TextSpan(value.Start - added, value.Length), quoted));
            text = string.Concat(text.AsSpan(0, value.Start), quoted, text.AsSpan(value.End));
            added += quoted.Length - value.Length;
            next = FirstProblem(text, block.Dialect)?.Span;
        }

        return changes.Count == 0
            ? null
            : new CodeFix(
                changes.Count == 1 ? "Quote the value" : $"Quote {changes.Count} values", FixSafety.Unsafe, changes.ToImmutable());
    }

    /// <summary>The value in quotes; null if that is not what it lacks, or the parser gets no further than this line then.</summary>
    private static string? Quote(string text, TextSpan span, YamlDialect yaml)
    {
        var value = text.Substring(span.Start, span.Length);
        var holdsColon = value.Contains(": ", StringComparison.Ordinal) || value.EndsWith(':');
        if (!holdsColon || value.AsSpan().IndexOfAny('\r', '\n') >= 0)
            return null;
        var quoted = $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
        var problem = FirstProblem(string.Concat(text.AsSpan(0, span.Start), quoted, text.AsSpan(span.End)), yaml);
        return problem is null || problem.Span.Start > span.Start + quoted.Length ? quoted : null;
    }

    private static FrontMatterProblem? FirstProblem(string text, YamlDialect yaml) =>
        YamlNodeReader.Read(new SourceText(text, "front matter"), new TextSpan(0, text.Length), yaml)
            .Problems
            .FirstOrDefault(static problem => problem.Kind == FrontMatterProblemKind.Syntax);
}
