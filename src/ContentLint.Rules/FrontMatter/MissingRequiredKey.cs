using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1006: a key that the schema asks for is not there.</summary>
public sealed class MissingRequiredKey() : SchemaViolationRule(SchemaViolationKind.MissingKey)
{
    private static readonly string[] DateFormats = ["date", "date-time", "content-date", "eleventy-date"];

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1006",
        Name = "missing-required-key",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1006"),
        Title = "A required key is missing",
        MessageFormat = ViolationFormats.MissingKey,
        NoteFormat = Note,
        HelpFormat = HelpText,
        Variants = Texts,
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a key that `required` or `dependentRequired` of the front matter's schema asks for.",
            Why = "Layouts count on these keys: without them the page shows an empty title, sorts to the wrong place, or stops the build.",
            Bad = [new RuleExample("---\ntitle: The harbour\n---\n\nText.\n") { Schema = "required: [title, date]\n" }],
            Good = [new RuleExample("---\ntitle: The harbour\ndate: 2022-05-19\n---\n\nText.\n") { Schema = "required: [title, date]\n" }],
            FixSafety =
                "Unsafe: the schema's `default` is inserted after the last key; whether it is right for this page is for a person to say.",
            References = ["https://json-schema.org/draft/2020-12/json-schema-validation#section-6.5.3"],
        },
    };

    /// <inheritdoc/>
    private protected override CodeFix? Fix(SchemaViolationContext context) =>
        context.Violation is { Schema: { Default: { } value } schema, Key: { } key, Node: MappingNode mapping }
        && EntryInsertion.Append(context.Scope.Source, context.FrontMatter, mapping, key, Typed(schema, value)) is { } change
        && FixTrial.After(context.Scope.Source, context.FrontMatter, [change]) is not null
            ? new CodeFix($"Insert '{key}' with its default", FixSafety.Unsafe, [change])
            : null;

    /// <summary>A schema is YAML or JSON, in which a date is a string; its format says what it is where a language has dates.</summary>
    private static ContentNode Typed(SchemaNode schema, ContentNode value) =>
        value is ScalarNode { Kind: ScalarKind.String } scalar && DateFormats.Any(schema.HasFormat)
            ? new ScalarNode(scalar.Span, scalar.Value, ScalarKind.DateTime, scalar.Style)
            : value;
}
