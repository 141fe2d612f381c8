using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>A rule that reports the schema violations of one kind.</summary>
/// <param name="kind">The kind.</param>
public abstract class SchemaViolationRule(SchemaViolationKind kind) : Rule
{
    /// <summary>The note of a violation.</summary>
    private protected const string Note = "{note}";

    /// <summary>The help of a violation.</summary>
    private protected const string HelpText = "{help}";

    /// <summary>The texts for the messages that violations of any kind can have.</summary>
    private protected static ImmutableArray<MessageVariant> Texts { get; } =
    [
        new("expectation", ViolationFormats.Expectation),
        new("exclusion", ViolationFormats.Exclusion),
        new("missing-key", ViolationFormats.MissingKey),
        new("missing-key-in", ViolationFormats.MissingKeyIn),
        new("missing-choice", ViolationFormats.MissingChoice),
        new("unknown-key", ViolationFormats.UnknownKey),
        new("unknown-key-in", ViolationFormats.UnknownKeyIn),
        new("not-allowed", ViolationFormats.NotAllowed),
        new("conflict", ViolationFormats.Conflict),
        new("two-alternatives", ViolationFormats.TwoAlternatives),
        new("excluded", ViolationFormats.Excluded),
        new("repetition", ViolationFormats.Repetition),
        new("item-repetition", ViolationFormats.ItemRepetition),
        new("extra-item", ViolationFormats.ExtraItem),
        new("deprecated", ViolationFormats.Deprecated),
        new("custom", ViolationFormats.Custom),
    ];

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context) => context.RegisterSchemaViolation(Analyze, kind);

    /// <summary>A finding of a violation, without path and severity.</summary>
    /// <param name="violation">The violation.</param>
    /// <param name="descriptor">The rule that reports its kind.</param>
    public static Diagnostic Describe(SchemaViolation violation, DiagnosticDescriptor descriptor) => new()
    {
        Descriptor = descriptor,
        Path = "",
        Span = violation.Span,
        Severity = descriptor.DefaultSeverity,
        Variant = TextsOf(violation, descriptor),
        Arguments = ArgumentsOf(violation),
    };

    /// <summary>Reports one violation.</summary>
    private protected virtual void Analyze(SchemaViolationContext context) => Report(context);

    /// <summary>Reports one violation with its own texts.</summary>
    private protected void Report(SchemaViolationContext context, DiagnosticSeverity most = DiagnosticSeverity.Error) => context.Report(
        context.Violation.Span,
        ArgumentsOf(context.Violation),
        Fix(context),
        most: most,
        variant: TextsOf(context.Violation, Descriptor));

    /// <summary>How it can be fixed; null for a person to decide.</summary>
    private protected virtual CodeFix? Fix(SchemaViolationContext context) => null;

    private static MessageVariant? TextsOf(SchemaViolation violation, DiagnosticDescriptor descriptor) =>
        violation.Format == descriptor.MessageFormat
            ? null
            : Texts.FirstOrDefault(texts => texts.Message == violation.Format);

    private static ImmutableArray<MessageArgument> ArgumentsOf(SchemaViolation violation) =>
        [.. violation.Arguments, ("note", violation.Note ?? ""), ("help", violation.Help)];
}
