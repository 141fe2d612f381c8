using System.Collections.Immutable;
using System.Globalization;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.References;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1022: a date that lies in the future.</summary>
public sealed class FutureDate : Rule
{
    private const string Configuration = "rules:\n  future-date: warning\n";
    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1022",
        Name = "future-date",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1022"),
        Title = "The date lies in the future",
        MessageFormat = "Date '{date}' of '{key}' is in the future",
        NoteFormat = "Most site generators publish the page only then, and today is {today}",
        HelpFormat = "Correct the date, or mark the page as a draft",
        DefaultSeverity = DiagnosticSeverity.Off,
        Help = new RuleHelp
        {
            What = "Reports a date that is later than now. A date without an offset counts as future only once it is later everywhere on "
                + "earth. Drafts are passed over.",
            Why = "Jekyll and Hugo do not publish a page before its date. A year with two digits swapped hides the page for a long time, "
                + "and nothing says so.",
            Bad = [new RuleExample("---\ntitle: The harbour\ndate: 2999-05-19\n---\n\nText.\n", Configuration: Configuration)],
            Good =
            [
                new RuleExample("---\ntitle: The harbour\ndate: 2022-05-19\n---\n\nText.\n", Configuration: Configuration),
                new RuleExample("---\ntitle: The harbour\ndate: 2999-05-19\ndraft: true\n---\n\nText.\n", Configuration: Configuration),
            ],
            Options = RuleOptionReader.DeclarationsOf<Options>(),
            References = ["https://jekyllrb.com/docs/configuration/options/", "https://gohugo.io/methods/page/publishdate/"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterFrontMatter(Analyze);

    private static void Analyze(FrontMatterContext context)
    {
        if (context.FrontMatter.Mapping is not { } root || IsSwitch(root["draft"], 't') || IsSwitch(root["published"], 'f'))
            return;
        var options = context.Scope.GetOptions<Options>();
        var grace = TimeSpan.FromDays(Math.Clamp(options.DaysAhead, 0, 36_500));
        foreach (var key in options.Keys)
        {
            if (root.Find(key)?.Value is ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } value
                && DateNotation.Parse(value.Value) is { } date
                && !context.Scope.HasPassed(Before(EarliestMomentOf(date), grace)))
                context.Report(value.Span,
                [
                    ("key", key),
                    ("date", UrlText.Shorten(value.Value)),
                    ("today", context.Scope.Now.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ]);
        }
    }

    private static bool IsSwitch(ContentNode? node, char first) =>
        node is ScalarNode { Kind: ScalarKind.Boolean } scalar && char.ToLowerInvariant(scalar.Canonical[0]) == first;

    /// <summary>The moment of a date; without an offset, its beginning where on earth it begins first.</summary>
    private static DateTimeOffset EarliestMomentOf(DateNotation date)
    {
        if (date.HasTime && date.HasOffset && DateTimeOffset.TryParse(date.ToDateTime("Z"), CultureInfo.InvariantCulture, out var moment))
            return moment;
        var local = new DateTimeOffset(date.HasTime ? date.Date : date.Date.Date, TimeSpan.Zero);
        return Before(local, EarliestZone);
    }

    private static DateTimeOffset Before(DateTimeOffset moment, TimeSpan span) =>
        moment.UtcTicks <= span.Ticks ? DateTimeOffset.MinValue : moment.ToUniversalTime() - span;

    private sealed record Options(ImmutableArray<string> Keys, int DaysAhead) : IRuleOptions<Options>
    {
        public static Options Read(RuleOptionReader options) => new(
            Keys: options.Texts(
                "keys",
                ["date", "updated", "lastmod", "last_modified_at", "modified"],
                "The keys of the root that hold dates."),
            DaysAhead: options.Integer("days-ahead", 0, "How many days a date may lie ahead."));
    }
}
