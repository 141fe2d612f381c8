using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1010: a length, range, pattern or count that the schema does not allow.</summary>
public sealed class ValueOutOfBounds : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1010",
        Name = "value-out-of-bounds",
        Title = "The value is out of the schema's bounds",
        MessageFormat = "{0}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports what `minLength`, `maxLength`, `pattern`, `minimum`, `maximum`, `multipleOf`, `minItems`, `maxItems`, `uniqueItems`, `contains`, `minProperties` and `maxProperties` refuse.",
            Why = "A description that is too long is cut by search engines, a tag that is there twice is listed twice.",
            Bad =
            [
                new RuleExample("---\ntags: [sea, harbour, sea]\n---\n\nText.\n") { Schema = "properties:\n  tags: {type: array, uniqueItems: true}\n" },
                new RuleExample("---\nweight: 0\n---\n\nText.\n") { Schema = "properties:\n  weight: {type: integer, minimum: 1}\n" },
            ],
            Good = [new RuleExample("---\ntags: [sea, harbour]\n---\n\nText.\n") { Schema = "properties:\n  tags: {type: array, uniqueItems: true}\n" }],
            FixSafety = "Safe, for an exact duplicate in a list of unique items: the later one is removed. Nothing else is fixed.",
            References = ["https://json-schema.org/draft/2020-12/json-schema-validation#section-6"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterSchemaViolation(Analyze, SchemaViolationKind.OutOfBounds);

    private static void Analyze(SchemaViolationContext context) =>
        context.Report(context.Violation.Span, [context.Violation.Message], context.Violation.Keyword == "uniqueItems" ? Fix(context) : null);

    private static CodeFix? Fix(SchemaViolationContext context)
    {
        var item = context.Violation.Node;
        if (ListOf(context.FrontMatter.Root, item) is not { } list || list.Style == CollectionStyle.Alias || item is not ScalarNode)
            return null;
        var span = list.Style == CollectionStyle.Flow ? EntryLines.OfFlowItem(list, list.Items.IndexOf(item)) : EntryLines.OfItem(context.Scope.Source, item);
        return span is { } found && !HoldsComment(context, found) ? CodeFix.Safe("Remove the duplicate", found, "") : null;
    }

    private static bool HoldsComment(SchemaViolationContext context, TextSpan span) =>
        context.FrontMatter.Comments.Any(comment => span.OverlapsWith(comment));

    private static SequenceNode? ListOf(ContentNode? node, ContentNode item) => node switch
    {
        SequenceNode sequence => sequence.Items.Any(candidate => ReferenceEquals(candidate, item)) ? sequence : sequence.Items.Select(inner => ListOf(inner, item)).FirstOrDefault(found => found is not null),
        MappingNode mapping => mapping.Entries.Select(entry => ListOf(entry.Value, item)).FirstOrDefault(found => found is not null),
        _ => null,
    };
}
