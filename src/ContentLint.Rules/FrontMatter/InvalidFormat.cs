using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1011: a string that is not in the format that the schema asks for.</summary>
public sealed class InvalidFormat() : SchemaViolationRule(SchemaViolationKind.InvalidFormat)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1011",
        Name = "invalid-format",
        Title = "The value is not in the schema's format",
        MessageFormat = "{0}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a string that is not in the `format` of the front matter's schema: a date, an address, an e-mail. "
                + "Without a schema of your own, dates must be ones that site generators read: ISO 8601, with a space for the `T` or without an offset if you like.",
            Why = "Generators that cannot read a date stop, or sort the page as if it were new, or very old.",
            Bad = [new RuleExample("---\ntitle: The harbour\ndate: Thu, 19 May 2022 10:06:03 GMT\n---\n\nText.\n")],
            Good =
            [
                new RuleExample("---\ntitle: The harbour\ndate: 2022-05-19T10:06:03Z\n---\n\nText.\n"),
                new RuleExample("---\ntitle: The harbour\ndate: 2022-05-19 10:06:03 +0800\n---\n\nText.\n"),
            ],
            FixSafety = "Safe for a date in another unambiguous notation (RFC 1123, RFC 2822, the month by name, the year first): it is rewritten to ISO 8601 and names the same moment. "
                + "Unsafe where a time of day would be lost, or a missing one or a missing offset has to be made up. A date whose weekday does not fit, or whose day and month could be swapped, is left to a person (CL1012).",
            References = ["https://www.rfc-editor.org/rfc/rfc3339", "https://www.rfc-editor.org/rfc/rfc5322#section-3.3", "https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3"],
        },
    };

    /// <inheritdoc/>
    private protected override void Analyze(SchemaViolationContext context)
    {
        if (!ImpossibleDate.Concerns(context.Violation))
            base.Analyze(context);
    }

    /// <inheritdoc/>
    private protected override CodeFix? Fix(SchemaViolationContext context)
    {
        if (context.Violation.Node is not ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } scalar || DateNotation.Parse(scalar.Value) is not { } date)
            return null;
        var (text, safety) = context.Violation.Schema.Format switch
        {
            "date-time" => (date.ToDateTime(missingOffset: "Z"), date.HasTime && date.HasOffset ? FixSafety.Safe : FixSafety.Unsafe),
            "date" => (date.ToDate(), date.HasTime ? FixSafety.Unsafe : FixSafety.Safe),
            "content-date" => (date.HasTime ? date.ToDateTime(missingOffset: "") : date.ToDate(), FixSafety.Safe),
            _ => (null, FixSafety.Unsafe),
        };
        if (text is null)
            return null;
        // A date of TOML is no string, and stays none.
        var change = scalar.Kind == ScalarKind.DateTime
            ? new TextChange(scalar.Span, text)
            : ScalarText.Replace(context.Scope.Source, context.FrontMatter, scalar, text);
        return change is { } replacement ? new CodeFix($"Write it as {text}", safety, [replacement]) : null;
    }
}
