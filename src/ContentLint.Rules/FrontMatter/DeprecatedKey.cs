using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1016: a key that the schema marks as deprecated.</summary>
public sealed class DeprecatedKey() : SchemaViolationRule(SchemaViolationKind.Deprecated)
{
    private const string Schema = "properties:\n  pin: {deprecated: true, x-replacement: sticky}\n  sticky: {type: boolean}\n";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1016",
        Name = "deprecated-key",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1016"),
        Title = "The key is deprecated",
        MessageFormat = ViolationFormats.Deprecated,
        NoteFormat = Note,
        HelpFormat = HelpText,
        Variants = Texts,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a key or value whose schema says `deprecated: true` or has a `deprecationMessage`. "
                + "The new key is the one that `x-replacement` names, or the one in quotes in a `deprecationMessage` such as \"use "
                + "'sticky' instead\".",
            Why = "The theme or generator still takes the key, and a later version will not: the page then changes without anybody "
                + "touching it.",
            Bad = [new RuleExample("---\ntitle: The harbour\npin: true\n---\n\nText.\n") { Schema = Schema }],
            Good = [new RuleExample("---\ntitle: The harbour\nsticky: true\n---\n\nText.\n") { Schema = Schema }],
            FixSafety =
                "Safe if the schema names the new key, the page does not have it yet, and the value is valid there: the key is renamed. "
                    + "Unsafe if the schema says nothing about the new key.",
            References = ["https://json-schema.org/draft/2020-12/json-schema-validation#section-9.3"],
        },
    };

    /// <inheritdoc/>
    private protected override CodeFix? Fix(SchemaViolationContext context)
    {
        var (source, block, violation) = (context.Scope.Source, context.FrontMatter, context.Violation);
        if (violation is not { Entry: { } entry, Schema.Replacement: { } name } || context.Scope.File.Schema is not { } schema)
            return null;
        var path = violation.InstancePath[..violation.InstancePath.LastIndexOf('/')];
        if (KeyRename.Find(source, block, path, entry, name, FixSafety.Safe) is not { } fix)
            return null;
        var before = Failures(schema, block);
        if (FixTrial.After(source, block, fix.Changes) is not { } after || Failures(schema, after) > before)
            return null;
        var isKnown = path.Length > 0 || schema.Root.FindProperty(name) is not null;
        return isKnown ? fix : fix with { Safety = FixSafety.Unsafe };
    }

    private static int Failures(ContentSchema schema, FrontMatterBlock block) =>
        schema.Validate(block.Root, block.OpeningFence).Count(violation => violation.Kind != SchemaViolationKind.Deprecated);
}
