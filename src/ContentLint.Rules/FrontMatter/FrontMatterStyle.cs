using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1023: YAML that is written in another style than the site's.</summary>
public sealed class FrontMatterStyle : Rule
{
    private const string Minimal = "minimal";
    private const string Keep = "keep";
    private const string Scalar = "scalar";
    private const string Configuration = "rules:\n  front-matter-style:\n    severity: info\n    line-width: 60\n";

    private static readonly MessageVariant Escapes = new("quotes", Message: "Quotes of '{key}' need escapes", Help: "{title}");

    private static readonly MessageVariant TooWide = new(
        "line-width",
        Message: "Line of '{key}' is longer than {width} characters",
        Help: "Fold the value");

    private static readonly MessageVariant SingleItemList = new(
        "single-item",
        Message: "'{key}' is a list of one item",
        Note: "A list of one item can be written as the item",
        Help: "Write '{item}' without a list");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1023",
        Name = "front-matter-style",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1023"),
        Title = "The front matter is written in another style",
        MessageFormat = "Quotes of '{key}' are not needed",
        HelpFormat = "Remove the quotes",
        Variants = [Escapes, TooWide, SingleItemList],
        DefaultSeverity = DiagnosticSeverity.Off,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Holds YAML front matter to one style: no quotes that are not needed, and of both kinds the one with fewer escapes; "
                + "no line beyond a width if its value can be folded (`>-`); "
                + "and, if asked for, no list of one item where the schema takes the item alone.",
            Why = "Where every page is written alike, a diff shows what has changed, and a script that writes front matter back changes "
                + "nothing else.",
            Bad =
            [
                new RuleExample("---\ntitle: \"The harbour\"\n---\n\nText.\n", Configuration: Configuration),
                new RuleExample(
                    "---\ntitle: The harbour at dawn, seen from the tower behind the old town\n---\n\nText.\n",
                    Configuration: Configuration),
            ],
            Good =
            [
                new RuleExample("---\ntitle: The harbour\nversion: '1.10'\n---\n\nText.\n", Configuration: Configuration),
                new RuleExample("---\ntitle: \"The harbour\"\n---\n\nText.\n"),
            ],
            FixSafety =
                "Safe: the value is the same after it, for readers of YAML 1.1 too. A list of one item becomes that item only if the "
                    + "option asks for it and the schema takes both.",
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://yaml.org/spec/1.2.2/#73-flow-scalar-styles", "https://yaml.org/spec/1.2.2/#813-folded-style"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        var (source, block, options) = (context.Scope.Source, context.FrontMatter, context.Scope.GetOptions<Options>());
        if (block.Format != FrontMatterFormat.Yaml || !block.IsReadable)
            return;
        var isMinimal = options.Quotes == Minimal;
        var unwrapsLists = options.SingleItemLists == Scalar;
        var width = context.Scope.File.Layout.LineWidth ?? options.LineWidth;
        foreach (var value in FrontMatterValues.Of(block, context.Scope.File.Schema))
        {
            if (TemplateTags.IsIn(source.AsSpan(value.Scalar.Span)))
                continue;
            if (isMinimal && QuoteStyle.Better(source, block, value) is { } quotes)
                Report(
                    context,
                    value,
                    FixTrial.KeepingData(source, block, CodeFix.Safe(quotes.Title, value.Scalar.Span, quotes.Text)),
                    quotes.Text == value.Scalar.Value ? null : Escapes,
                    ("title", quotes.Title));
            else if (width > 0 && FoldedText.IsTooWide(source, value, width))
                Report(
                    context,
                    value,
                    FixTrial.KeepingData(source, block, FoldedText.Fix(source, block, value, width)),
                    TooWide,
                    ("width", width.ToString(CultureInfo.InvariantCulture)));
        }

        if (unwrapsLists)
            AnalyzeLists(context, block);
    }

    private static void AnalyzeLists(FrontMatterContext context, FrontMatterBlock block)
    {
        foreach (var entry in block.Mapping?.Entries ?? [])
        {
            if (SingleItem.Of(entry, context.Scope.File.Schema?.Root) is not { } item
                || SingleItem.Fix(context.Scope.Source, block, entry, item) is not { } fix)
                continue;
            var kept = FixTrial.Keeping(context.Scope.Source, block, fix, (left, right) => SingleItem.IsSame(left, right, entry.Key.Value));
            if (kept is not null)
                context.Report(
                    entry.Key.Span,
                    [("key", UrlText.Shorten(entry.Key.Value)), ("item", UrlText.Shorten(item.Value))],
                    kept,
                    variant: SingleItemList);
        }
    }

    private static void Report(
        FrontMatterContext context,
        FrontMatterValue value,
        CodeFix? fix,
        MessageVariant? variant,
        params ImmutableArray<MessageArgument> arguments)
    {
        if (fix is not null)
            context.Report(value.Scalar.Span, [("key", UrlText.Shorten(value.Key ?? "value")), .. arguments], fix, variant: variant);
    }

    private sealed record Options(string Quotes, int LineWidth, string SingleItemLists) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Quotes: options.Choice("quotes", [Minimal, Keep], "`minimal` or `keep`."),
            LineWidth: options.Integer(
                "line-width",
                0,
                "The characters that a line may have; 0 for no limit. The width that belongs to the schema (`lineWidth` in an "
                + "MDN-style file) comes first."),
            SingleItemLists: options.Choice("single-item-lists", [Keep, Scalar], "`scalar` or `keep`."));
    }
}
