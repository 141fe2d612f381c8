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
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1011"),
        Title = "The value is not in the schema's format",
        MessageFormat = ViolationFormats.Expectation,
        NoteFormat = Note,
        HelpFormat = HelpText,
        Variants = Texts,
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a string that is not in the `format` of the front matter's schema: a date, an address, an e-mail. "
                + "Without a schema of your own, dates must be ones that site generators read: ISO 8601, with a space for the `T` or "
                + "without an offset if you like. A date that the generator of the site refuses is an error, one that it reads as another "
                + "moment a warning, and one that it reads and other generators refuse is advice.",
            Why = "Generators that cannot read a date stop, or sort the page as if it were new, or very old.",
            Bad = [new RuleExample("---\ntitle: The harbour\ndate: Thu, 19 May 2022 10:06:03 GMT\n---\n\nText.\n")],
            Good =
            [
                new RuleExample("---\ntitle: The harbour\ndate: '2022-05-19T10:06:03Z'\n---\n\nText.\n"),
                new RuleExample("---\ntitle: The harbour\ndate: 2022-05-19 10:06:03 +0800\n---\n\nText.\n"),
            ],
            FixSafety =
                "Safe for a date with a time and an offset, such as one of RFC 1123, unless the site's generator reads the old text "
                + "as another moment. The new text names the same moment in every time zone and keeps the offset: "
                + "`2022-05-19 10:06:03 +0000` for Hexo and Jekyll, `2022-05-19T10:06:03Z` for other generators, and "
                + "`'2022-05-19T10:06:03Z'` if the generator is unknown, because Hexo shifts a timestamp without quotes by the offset "
                + "of the build machine. Unsafe if the time or the offset is missing or would be lost, or if the generator misreads the "
                + "old text, as Hugo does with `EST`. "
                + "There is no fix for a date with a wrong weekday, or whose day and month could be swapped (CL1012).",
            References =
            [
                "https://www.rfc-editor.org/rfc/rfc3339", "https://www.rfc-editor.org/rfc/rfc5322#section-3.3",
                "https://json-schema.org/draft/2020-12/json-schema-validation#section-7.3"
            ],
        },
    };

    /// <inheritdoc/>
    private protected override void Analyze(SchemaViolationContext context)
    {
        if (!ImpossibleDate.Concerns(context.Violation))
            Report(context, MostOf(context));
    }

    /// <summary>
    /// An error for what the generator refuses, a warning for what it reads as another moment, advice for what only others refuse.
    /// </summary>
    private static DiagnosticSeverity MostOf(SchemaViolationContext context)
    {
        if (!context.Violation.IsTakenByGenerator || context.Violation.Node is not ScalarNode scalar)
            return DiagnosticSeverity.Error;
        var dates = new GeneratorDates(context.Scope.Site.Profile.Dates);
        var isRead = DateNotation.Parse(scalar.Value) is { } date && dates.ReadsAsWritten(date, scalar);
        return isRead ? DiagnosticSeverity.Info : DiagnosticSeverity.Warning;
    }

    /// <inheritdoc/>
    private protected override CodeFix? Fix(SchemaViolationContext context)
    {
        var (source, block, format) = (context.Scope.Source, context.FrontMatter, context.Violation.Schema.Format);
        if (context.Violation.Node is not ScalarNode { Kind: ScalarKind.String or ScalarKind.DateTime } scalar
            || DateNotation.Parse(scalar.Value) is not { } date)
            return null;
        var dates = new GeneratorDates(context.Scope.Site.Profile.Dates);
        if (dates.Write(date, format, scalar) is not { } text)
            return null;
        var isSafe = format != "date" && dates.ReadsAsWritten(date, scalar);
        var needsQuotes = block.Format == FrontMatterFormat.Yaml && dates.NeedsQuotes(text, scalar);
        return Replace(source, block, scalar, text, needsQuotes) is { } change
            && (FixTrial.HasFewerViolations(source, block, [change], context.Scope.File.Schema)
                || FixTrial.HasFewerViolations(source, block, [change], context.Scope.File.GeneratorSchema))
            ? new CodeFix($"Write it as {text}", isSafe ? FixSafety.Safe : FixSafety.Unsafe, [change])
            : null;
    }

    private static TextChange? Replace(SourceText source, FrontMatterBlock block, ScalarNode scalar, string text, bool needsQuotes)
    {
        // A date-time of TOML is not a string and does not become one.
        if (scalar.Kind == ScalarKind.DateTime)
            return new TextChange(scalar.Span, text);
        if (!needsQuotes || scalar.Style != ScalarStyle.Plain)
            return ScalarText.Replace(source, block, scalar, text);
        return EditableScalar.Is(source, block, scalar) ? new TextChange(scalar.Span, ScalarText.Quoted(block, text)) : null;
    }
}
