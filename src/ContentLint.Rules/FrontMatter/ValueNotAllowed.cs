using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1009: a value that is none of those allowed.</summary>
public sealed class ValueNotAllowed() : SchemaViolationRule(SchemaViolationKind.ValueNotAllowed)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1009",
        Name = "value-not-allowed",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1009"),
        Title = "The value is none of those allowed",
        MessageFormat = ViolationFormats.Expectation,
        NoteFormat = Note,
        HelpFormat = HelpText,
        Variants = Texts,
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a value that is not among those of `enum`, or not that of `const`.",
            Why = "Layouts and menus know these values only: a page with another one falls out of its section.",
            Bad = [new RuleExample("---\nlayout: psot\n---\n\nText.\n") { Schema = "properties:\n  layout: {enum: [post, page]}\n" }],
            Good = [new RuleExample("---\nlayout: post\n---\n\nText.\n") { Schema = "properties:\n  layout: {enum: [post, page]}\n" }],
            FixSafety = "Unsafe: the nearest allowed value is a guess.",
            References = ["https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.2"],
        },
    };

    /// <inheritdoc/>
    private protected override CodeFix? Fix(SchemaViolationContext context)
    {
        var (source, block) = (context.Scope.Source, context.FrontMatter);
        if (context.Violation.Node is not ScalarNode { Kind: not ScalarKind.Null } scalar || !EditableScalar.Is(source, block, scalar))
            return null;
        var values = context.Violation.Schema.AllowedValues.OfType<ScalarNode>().Where(value => value.Kind != ScalarKind.Null).ToArray();
        if (Spelling.Nearest(scalar.Value, values.Select(value => value.Value)) is not { } nearest)
            return null;
        var allowed = values.First(value => value.Value == nearest);
        var change = allowed.Kind == ScalarKind.String
            ? ScalarText.Replace(source, block, scalar, nearest)
            : ScalarText.Of(block, allowed) is { } text ? new TextChange(scalar.Span, text) : null;
        return change is { } replacement ? new CodeFix($"Replace it by '{nearest}'", FixSafety.Unsafe, [replacement]) : null;
    }
}
