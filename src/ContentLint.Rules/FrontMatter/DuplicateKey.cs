using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1005: a mapping has the same key twice.</summary>
public sealed class DuplicateKey : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1005",
        Name = "duplicate-key",
        Title = "The same key is there twice",
        MessageFormat = "the key '{0}' is already on line {1}; parsers keep one of them or refuse the file, so remove one",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a key that its mapping already has, with the place of the first one.",
            Why = "YAML and TOML forbid it. Some parsers stop, some keep the first value and some the last: which one is published depends on the generator's version.",
            Bad = [new RuleExample("---\ntitle: The harbour\ntags: [sea]\ntitle: The port\n---\n\nText.\n")],
            Good = [new RuleExample("---\ntitle: The harbour\nseo:\n  title: The port\n---\n\nText.\n")],
            FixSafety = "Unsafe: the second entry is removed if both have the same value; where a parser kept the last one, comments at it may have been meant.",
            References = ["https://yaml.org/spec/1.2.2/#3213-node-comparison"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        var source = context.Scope.Source;
        foreach (var problem in context.FrontMatter.Problems)
        {
            if (problem is not { Kind: FrontMatterProblemKind.DuplicateKey, Related: { } first })
                continue;
            var key = source.ToString(problem.Span).Trim('"', '\'');
            var line = source.GetPosition(first.Start).Line.ToString(System.Globalization.CultureInfo.InvariantCulture);
            context.Report(problem.Span, [key, line], Fix(context, problem.Span, first), [new RelatedLocation(source.Path, first, "the first one")]);
        }
    }

    private static CodeFix? Fix(FrontMatterContext context, TextSpan second, TextSpan first)
    {
        var source = context.Scope.Source;
        if (Find(context.FrontMatter.Root, second) is not { } removed || Find(context.FrontMatter.Root, first) is not { } kept)
            return null;
        return source.AsSpan(removed.Value.Span).SequenceEqual(source.AsSpan(kept.Value.Span)) && EntryLines.Of(source, removed.Span) is { } lines
            ? CodeFix.Unsafe("Remove the second entry", lines, "")
            : null;
    }

    private static MappingEntry? Find(ContentNode? node, TextSpan key) => node switch
    {
        MappingNode { Style: CollectionStyle.Block } mapping => mapping.Entries.FirstOrDefault(entry => entry.Key.Span == key)
            ?? mapping.Entries.Select(entry => Find(entry.Value, key)).FirstOrDefault(found => found is not null),
        SequenceNode { Style: CollectionStyle.Block } sequence => sequence.Items.Select(item => Find(item, key)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
