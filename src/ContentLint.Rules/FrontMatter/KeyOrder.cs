using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1015: keys in another order than the declared one.</summary>
public sealed class KeyOrder : Rule
{
    private const string Configuration = "rules:\n  key-order:\n    severity: warning\n    order: [title, date, tags]\n";

    private static readonly MessageVariant Item = new(
        "item",
        Message: "Item '{key}' must be before '{before}'",
        Help: "Order the items: {order}");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1015",
        Name = "key-order",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1015"),
        Title = "The keys are not in the declared order",
        MessageFormat = "Key '{key}' must be before '{before}'",
        NoteFormat = "The configuration or schema declares the order",
        HelpFormat = "Order the keys: {order}",
        Variants = [Item],
        DefaultSeverity = DiagnosticSeverity.Off,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports the first key of the front matter that stands behind one that should follow it. The order comes from the "
                + "layout that belongs to the schema "
                + "(`attribute-order` in an MDN-style file), else from the option `order`, else, if `schema-order` is on, from the "
                + "schema's `properties`. "
                + "A key that the order does not name belongs to the key above it. A TOML table is never moved, nor a key across one.",
            Why = "Where every page has its keys in one order, a missing one is seen at once, and a change shows up as one line in a diff.",
            Bad = [new RuleExample("---\ntags: [sea]\ntitle: The harbour\n---\n\nText.\n", Configuration: Configuration)],
            Good =
            [
                new RuleExample("---\ntitle: The harbour\nmood: calm\ntags: [sea]\n---\n\nText.\n", Configuration: Configuration),
                new RuleExample("---\ntags: [sea]\ntitle: The harbour\n---\n\nText.\n"),
            ],
            FixSafety =
                "Safe: each key moves with its value, the comments directly above it and the blank lines above those, and the data stays "
                    + "the same. "
                + "There is no fix where a comment stands between blank lines, or an alias would come before its anchor.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://github.com/mdn/content/blob/main/front-matter-config.json"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        var block = context.FrontMatter;
        if (block.Mapping is not { } root
            || !block.IsReadable
            || block.Problems.Any(problem => problem.Kind == FrontMatterProblemKind.DuplicateKey)
            || root.Entries.Any(entry => entry.MergedFrom is not null))
            return;
        var options = context.Scope.GetOptions<Options>();
        AnalyzeKeys(context, root, DeclaredOrder(context.Scope, options));
        if (options.OrdersLists)
            AnalyzeLists(context, root);
    }

    private static ImmutableArray<string> DeclaredOrder(RuleScope scope, Options options)
    {
        if (!scope.File.Layout.KeyOrder.IsEmpty)
            return scope.File.Layout.KeyOrder;
        if (!options.Order.IsEmpty)
            return options.Order;
        return options.UsesSchemaOrder && scope.File.Schema is { } schema
            ? [.. schema.Root.Properties.Select(property => property.Key)]
            : [];
    }

    private static void AnalyzeKeys(FrontMatterContext context, MappingNode root, ImmutableArray<string> declared)
    {
        var entries = OrderedEntries.Of(context.Scope.Source, context.FrontMatter, root);
        var ranks = entries.Select(entry => declared.IndexOf(entry.Key.Value) is >= 0 and var rank ? rank : (int?)null).ToArray();
        if (FirstMisplaced(ranks) is not var (misplaced, before))
            return;
        var ordered = entries.Where((_, i) => ranks[i] is not null).Select(entry => entry.Key.Value).OrderBy(key => declared.IndexOf(key));
        context.Report(
            entries[misplaced].Key.Span,
            MessageArguments(entries[misplaced].Key.Value, entries[before].Key.Value, ordered),
            FixKeys(context, root, entries, Reordering.Arrange(ranks)));
    }

    private static void AnalyzeLists(FrontMatterContext context, MappingNode root)
    {
        foreach (var entry in root.Entries)
        {
            if (entry.Value is not SequenceNode { Style: not CollectionStyle.Alias } list)
                continue;
            if (EnumOrder.Ranks(list, context.Scope.File.Schema?.Root.FindProperty(entry.Key.Value)) is not { } ranks)
                continue;
            if (FirstMisplaced(ranks) is not var (misplaced, before))
                continue;
            var order = Reordering.Arrange(ranks);
            context.Report(
                list.Items[misplaced].Span,
                MessageArguments(TextOf(list, misplaced), TextOf(list, before), order.Select(index => TextOf(list, index))),
                FixList(context, entry.Key.Value, list, order),
                variant: Item);
        }
    }

    private static string TextOf(SequenceNode list, int index) => ((ScalarNode)list.Items[index]).Value;

    /// <summary>The first element whose rank is below that of one before it, and the first such one.</summary>
    private static (int Misplaced, int Before)? FirstMisplaced(IReadOnlyList<int?> ranks)
    {
        var highest = -1;
        for (var i = 0; i < ranks.Count; i++)
        {
            if (ranks[i] is not { } rank)
                continue;
            if (rank < highest)
                return (i, Enumerable.Range(0, i).First(j => ranks[j] > rank));
            highest = rank;
        }

        return null;
    }

    private static ImmutableArray<MessageArgument> MessageArguments(string misplaced, string before, IEnumerable<string> ordered) =>
    [
        ("key", UrlText.Shorten(misplaced)), ("before", UrlText.Shorten(before)), ("order", string.Join(", ", ordered)),
    ];

    private static CodeFix? FixKeys(FrontMatterContext context, MappingNode root, ImmutableArray<MappingEntry> entries, int[] order)
    {
        TextSpan[] spans = [.. entries.Select(entry => entry.Span)];
        var changes = root.Style == CollectionStyle.Flow
            ? InBrackets(context, root, spans, order)
            : Reordering.OfLines(context.Scope.Source, context.FrontMatter.Content.End, spans, order);
        return Fix(context, "Put the keys in order", changes, FixTrial.IsSame);
    }

    private static CodeFix? FixList(FrontMatterContext context, string key, SequenceNode list, int[] order)
    {
        var source = context.Scope.Source;
        var changes = list.Style == CollectionStyle.Flow
            ? InBrackets(context, list, [.. list.Items.Select(item => item.Span)], order)
            : Reordering.OfLines(
                source, context.FrontMatter.Content.End, [.. list.Items.Select(item => OrderedEntries.WithDash(source, item.Span))], order);
        return Fix(context, "Put the items in order", changes, (left, right) => EnumOrder.IsSame(left, right, key));
    }

    private static ImmutableArray<TextChange> InBrackets(
        FrontMatterContext context, ContentNode collection, TextSpan[] spans, int[] order) =>
        context.FrontMatter.Comments.Any(collection.Span.OverlapsWith) ? [] : Reordering.InBrackets(context.Scope.Source, spans, order);

    private static CodeFix? Fix(
        FrontMatterContext context, string title, ImmutableArray<TextChange> changes, Func<ContentNode, ContentNode, bool> isSame) =>
        changes.IsEmpty
            ? null
            : FixTrial.Keeping(context.Scope.Source, context.FrontMatter, new CodeFix(title, FixSafety.Safe, changes), isSame);

    private sealed record Options(ImmutableArray<string> Order, bool UsesSchemaOrder, bool OrdersLists) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Order: options.Texts("order", [], "The keys in order."),
            UsesSchemaOrder: options.Boolean(
                "schema-order",
                false,
                "Whether the order of the schema's `properties` counts where no other is declared."),
            OrdersLists: options.Boolean(
                "list-order",
                false,
                "Whether a list of unique items from an `enum` has them in the order of the `enum`."));
    }
}
