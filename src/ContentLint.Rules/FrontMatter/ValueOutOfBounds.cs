using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1010: a length, range, pattern or count that the schema does not allow.</summary>
public sealed class ValueOutOfBounds() : SchemaViolationRule(SchemaViolationKind.OutOfBounds)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1010",
        Name = "value-out-of-bounds",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1010"),
        Title = "The value is out of the schema's bounds",
        MessageFormat = ViolationFormats.Expectation,
        NoteFormat = Note,
        HelpFormat = HelpText,
        Variants = Texts,
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Safe,
        Help = new RuleHelp
        {
            What = "Reports what `minLength`, `maxLength`, `pattern`, `minimum`, `maximum`, `multipleOf`, `minItems`, `maxItems`, "
                + "`uniqueItems`, `contains`, `minProperties` and `maxProperties` refuse.",
            Why = "A description that is too long is cut by search engines, a tag that is there twice is listed twice.",
            Bad =
            [
                new RuleExample("---\ntags: [sea, harbour, sea]\n---\n\nText.\n")
                {
                    Schema = "properties:\n  tags: {type: array, uniqueItems: true}\n"
                },
                new RuleExample("---\nweight: 0\n---\n\nText.\n") { Schema = "properties:\n  weight: {type: integer, minimum: 1}\n" },
            ],
            Good =
            [
                new RuleExample("---\ntags: [sea, harbour]\n---\n\nText.\n")
                {
                    Schema = "properties:\n  tags: {type: array, uniqueItems: true}\n"
                }
            ],
            FixSafety = "Safe, for an exact duplicate in a list of unique items: the later one is removed. Nothing else is fixed.",
            References = ["https://json-schema.org/draft/2020-12/json-schema-validation#section-6"],
        },
    };

    /// <inheritdoc/>
    private protected override CodeFix? Fix(SchemaViolationContext context)
    {
        var (source, block) = (context.Scope.Source, context.FrontMatter);
        if (context.Violation.Keyword != "uniqueItems")
            return null;
        if (context.Violation.Node is not ScalarNode item
            || !EditableScalar.Is(source, block, item)
            || InstancePointer.FindItem(block.Root, context.Violation.InstancePath) is not var (list, index))
            return null;
        return index > 0 && IsExact(list, index, item) && EntryLines.OfItem(source, block, list, index) is { } span
            ? CodeFix.Safe("Remove the duplicate", span, "")
            : null;
    }

    /// <summary>Whether the same value came before: to the schema 1.0 is 1, to an author perhaps not.</summary>
    private static bool IsExact(SequenceNode list, int index, ScalarNode item) =>
        item.Kind == ScalarKind.String
            || list.Items.Take(index).Any(other => other is ScalarNode scalar && scalar.Kind == item.Kind && scalar.Value == item.Value);
}
