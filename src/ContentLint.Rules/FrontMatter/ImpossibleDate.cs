using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Rules.References;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1012: a date that does not exist, or that names two days.</summary>
public sealed class ImpossibleDate() : SchemaViolationRule(SchemaViolationKind.InvalidFormat)
{
    private static readonly MessageVariant Ambiguous = new(
        "ambiguous",
        Message: "Ambiguous date '{value}'",
        Note: "Day and month can be swapped, so the page may be sorted by another day",
        Help: "Write {iso} or {swapped}");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1012",
        Name = "impossible-date",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1012"),
        Title = "The date does not exist, or could be one of two",
        MessageFormat = "Date '{value}' does not exist: {reason}",
        NoteFormat = "The site generator stops or uses another date",
        HelpFormat = "Correct the date",
        Variants = [Ambiguous],
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports a date that no calendar has (29 February in a year of 365 days, month 13, hour 25), a weekday that is not "
                + "that of the day, and, as a warning, "
                + "a date whose day and month could be swapped. It looks where the schema asks for a date.",
            Why = "One generator stops at 2017-02-29, another makes 1 March of it. `4/5/2023` is in April to some readers and in May to "
                + "others, and the page is sorted by one of them.",
            Bad =
            [
                new RuleExample("---\ntitle: The harbour\ndate: 2017-02-29\n---\n\nText.\n"),
                new RuleExample("---\ntitle: The harbour\ndate: 4/5/2023\n---\n\nText.\n"),
            ],
            Good =
            [
                new RuleExample("---\ntitle: The harbour\ndate: 2020-02-29\n---\n\nText.\n"),
                new RuleExample("---\ntitle: The harbour\ndate: 2023-05-04\n---\n\nText.\n"),
            ],
            References = ["https://www.rfc-editor.org/rfc/rfc3339#section-5.7"],
        },
    };

    /// <summary>Whether the violation is about such a date; CL1011 reports the others.</summary>
    internal static bool Concerns(SchemaViolation violation) =>
        violation.Node is ScalarNode { Kind: ScalarKind.String } text
            && violation.Schema.Format is "date" or "date-time" or "content-date" or "eleventy-date"
            && DateDoubt.About(text.Value) is not null;

    /// <inheritdoc/>
    private protected override void Analyze(SchemaViolationContext context)
    {
        if (!Concerns(context.Violation))
            return;
        var value = ((ScalarNode)context.Violation.Node).Value.Trim();
        var doubt = DateDoubt.About(value)!;
        context.Report(
            context.Violation.Span,
            [
                ("value", UrlText.Shorten(value)),
                ("reason", doubt.Reason),
                ("iso", doubt.Iso ?? ""),
                ("swapped", doubt.Swapped ?? ""),
            ],
            most: doubt.IsAmbiguous ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
            variant: doubt.IsAmbiguous ? Ambiguous : null);
    }
}
