using System.Globalization;
using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;

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

    private static void Analyze(SchemaViolationContext context)
    {
        var violation = context.Violation;
        if (!TemplateHoles.IsIn(context.Scope.Source, violation.Node))
            context.Report(violation.Span, [violation.Message], violation.Keyword == "uniqueItems" ? Fix(context) : null);
    }

    private static CodeFix? Fix(SchemaViolationContext context)
    {
        var (source, block) = (context.Scope.Source, context.FrontMatter);
        if (context.Violation.Node is not ScalarNode item || !OwnText.IsThatOf(source, block, item) || ListOf(block.Root, context.Violation.InstancePath) is not var (list, index))
            return null;
        return index > 0 && IsExact(list, index, item) && EntryLines.OfItem(source, block, list, index) is { } span
            ? CodeFix.Safe("Remove the duplicate", span, "")
            : null;
    }

    /// <summary>Whether the same value came before: to the schema 1.0 is 1, to an author perhaps not.</summary>
    private static bool IsExact(SequenceNode list, int index, ScalarNode item) =>
        item.Kind == ScalarKind.String || list.Items.Take(index).Any(other => other is ScalarNode scalar && scalar.Kind == item.Kind && scalar.Value == item.Value);

    /// <summary>The list that a JSON Pointer ends in, and the index; null if the way leads through an alias.</summary>
    private static (SequenceNode List, int Index)? ListOf(ContentNode? node, string pointer)
    {
        var tokens = pointer.Split('/');
        for (var i = 1; i < tokens.Length; i++)
        {
            switch (node)
            {
                case MappingNode { Style: not CollectionStyle.Alias } mapping:
                    node = mapping[tokens[i].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
                    break;
                case SequenceNode { Style: not CollectionStyle.Alias } list when int.TryParse(tokens[i], NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Length:
                    if (i == tokens.Length - 1)
                        return (list, index);
                    node = list.Items[index];
                    break;
                default:
                    return null;
            }
        }

        return null;
    }
}
