using System.Globalization;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
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
        Category = RuleCategory.FrontMatter,
        AppliesTo = FileRoles.Content | FileRoles.Template,
        HelpUri = CatalogPages.UriOf("CL1005"),
        Title = "The same key is there twice",
        MessageFormat = "the key '{0}' is already on line {1}; parsers keep one of them or refuse the file, so remove one",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a key that its mapping already has, with the place of the first one.",
            Why = "YAML and TOML forbid it. Some parsers stop, some keep the first value and some the last: which one is published "
                + "depends on the generator's version.",
            Bad = [new RuleExample("---\ntitle: The harbour\ntags: [sea]\ntitle: The port\n---\n\nText.\n")],
            Good = [new RuleExample("---\ntitle: The harbour\nseo:\n  title: The port\n---\n\nText.\n")],
            FixSafety =
                "Unsafe: the second entry is removed if it is the first one over again; the author may have meant to write another key "
                    + "there. An entry with a comment is left alone.",
            References = ["https://yaml.org/spec/1.2.2/#3213-node-comparison"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        Dictionary<TextSpan, (MappingNode Mapping, int Index)>? entries = null;
        var source = context.Scope.Source;
        foreach (var problem in context.FrontMatter.Problems)
        {
            if (problem is not { Kind: FrontMatterProblemKind.DuplicateKey, Related: { } first })
                continue;
            entries ??= EntriesByKey(context.FrontMatter.Root);
            var isFound = entries.TryGetValue(problem.Span, out var second);
            var key = isFound ? second.Mapping.Entries[second.Index].Key.Value : source.ToString(problem.Span);
            // Readers of YAML merge as often as they are told to.
            if (key == "<<" && context.FrontMatter.Format == FrontMatterFormat.Yaml)
                continue;
            var line = source.GetPosition(first.Start).Line.ToString(CultureInfo.InvariantCulture);
            var fix = isFound ? Fix(context, second.Mapping, second.Index) : null;
            context.Report(problem.Span, [key, line], fix, [new RelatedLocation(source.Path, first, $"the first '{key}'")]);
        }
    }

    private static CodeFix? Fix(FrontMatterContext context, MappingNode mapping, int index)
    {
        var source = context.Scope.Source;
        var removed = mapping.Entries[index];
        if (index == 0
            || mapping.Find(removed.Key.Value) is not { } kept
            || !source.AsSpan(removed.Value.Span).SequenceEqual(source.AsSpan(kept.Value.Span)))
            return null;
        return !MayHoldAnchor(source, removed) && EntryLines.OfEntry(source, context.FrontMatter, mapping, index) is { } lines
            ? CodeFix.Unsafe("Remove the second entry", lines, "")
            : null;
    }

    /// <summary>Whether an alias elsewhere may need something in the entry.</summary>
    private static bool MayHoldAnchor(SourceText source, MappingEntry entry)
    {
        var between = source.AsSpan(TextSpan.FromBounds(entry.Key.Span.End, Math.Max(entry.Key.Span.End, entry.Value.Span.Start)));
        return between.Contains('&') || (entry.Value is not ScalarNode && source.AsSpan(entry.Value.Span).Contains('&'));
    }

    private static Dictionary<TextSpan, (MappingNode Mapping, int Index)> EntriesByKey(ContentNode? root)
    {
        var entries = new Dictionary<TextSpan, (MappingNode Mapping, int Index)>();
        var pending = new Stack<ContentNode>();
        if (root is not null)
            pending.Push(root);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case MappingNode { Style: not CollectionStyle.Alias } mapping:
                    for (var i = 0; i < mapping.Entries.Length; i++)
                    {
                        if (mapping.Entries[i].IsRepeated)
                            continue;
                        entries.TryAdd(mapping.Entries[i].Key.Span, (mapping, i));
                        pending.Push(mapping.Entries[i].Value);
                    }

                    break;
                case SequenceNode { Style: not CollectionStyle.Alias } sequence:
                    foreach (var item in sequence.Items)
                        pending.Push(item);
                    break;
            }
        }

        return entries;
    }
}
