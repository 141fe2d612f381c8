using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;

namespace ContentLint.Rules.FrontMatter;

/// <summary>A rule that reports the schema violations of one kind, in the evaluator's words.</summary>
/// <param name="kind">The kind.</param>
public abstract class SchemaViolationRule(SchemaViolationKind kind) : Rule
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context) => context.RegisterSchemaViolation(Analyze, kind);

    /// <summary>Reports one violation.</summary>
    private protected virtual void Analyze(SchemaViolationContext context) =>
        context.Report(context.Violation.Span, [context.Violation.Message], Fix(context));

    /// <summary>How it can be mended; null for a person to decide.</summary>
    private protected virtual CodeFix? Fix(SchemaViolationContext context) => null;
}
