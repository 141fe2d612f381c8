using System.Collections.Immutable;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.References;

namespace ContentLint.Analysis;

/// <summary>The actions of all rules, by what they registered for. Built once per run.</summary>
internal sealed class RuleDispatch
{
    private readonly Dictionary<string, RuleAction<ElementContext>[]> elementsByName = new(StringComparer.Ordinal);
    private readonly RuleAction<ElementContext>[] anyElement;

    public RuleDispatch(ImmutableArray<Rule> rules)
    {
        var contexts = new List<AnalysisContext>(rules.Length);
        foreach (var rule in rules)
        {
            var context = new AnalysisContext();
            rule.Initialize(context);
            contexts.Add(context);
        }

        anyElement = Collect(contexts, context => context.Elements.Where(entry => entry.Names.Length == 0).Select(entry => entry.Action));
        foreach (var name in contexts
            .SelectMany(context => context.Elements)
            .SelectMany(entry => entry.Names)
            .Distinct(StringComparer.Ordinal))
        {
            elementsByName[name] = Collect(
                contexts,
                context => context.Elements
                    .Where(entry => entry.Names.Length == 0 || entry.Names.Contains(name))
                    .Select(entry => entry.Action));
        }

        References = ByKind<ReferenceKind, ReferenceContext>(contexts, context => context.References);
        SchemaViolations = ByKind<SchemaViolationKind, SchemaViolationContext>(contexts, context => context.SchemaViolations);
        FrontMatter = Collect(contexts, context => context.FrontMatter);
        Documents = Collect(contexts, context => context.Documents);
        Nested = Collect(contexts, context => context.Nested);
        ImageFiles = Collect(contexts, context => context.ImageFiles);
    }

    public RuleAction<ReferenceContext>[][] References { get; }

    public RuleAction<SchemaViolationContext>[][] SchemaViolations { get; }

    public RuleAction<FrontMatterContext>[] FrontMatter { get; }

    public RuleAction<DocumentContext>[] Documents { get; }

    public RuleAction<NestedContext>[] Nested { get; }

    public RuleAction<ImageFileContext>[] ImageFiles { get; }

    public RuleAction<ElementContext>[] Elements(string name) => elementsByName.GetValueOrDefault(name, anyElement);

    private static RuleAction<TContext>[] Collect<TContext>(
        List<AnalysisContext> contexts, Func<AnalysisContext, IEnumerable<Action<TContext>>> select) =>
        [.. contexts.SelectMany((context, rule) => select(context).Select(action => new RuleAction<TContext>(rule, action)))];

    private static RuleAction<TContext>[][] ByKind<TKind, TContext>(
        List<AnalysisContext> contexts, Func<AnalysisContext, List<(Action<TContext> Action, TKind[] Kinds)>> select)
        where TKind : struct, Enum =>
        [.. Enum.GetValues<TKind>().Select(kind => Collect(
            contexts,
            context => select(context)
                .Where(entry => entry.Kinds.Length == 0 || entry.Kinds.Contains(kind))
                .Select(entry => entry.Action)))];
}

/// <summary>An action and the index of its rule.</summary>
internal readonly record struct RuleAction<TContext>(int Rule, Action<TContext> Invoke);
