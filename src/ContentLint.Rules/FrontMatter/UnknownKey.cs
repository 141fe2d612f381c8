using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1007: a key that the schema does not know.</summary>
public sealed class UnknownKey() : SchemaViolationRule(SchemaViolationKind.UnknownKey)
{
    /// <summary>Entries of a mapping that are compared with each other.</summary>
    private const int MostEntries = 100;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1007",
        Name = "unknown-key",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1007"),
        Title = "The schema does not know this key",
        MessageFormat = ViolationFormats.UnknownKey,
        NoteFormat = Note,
        HelpFormat = HelpText,
        Variants = Texts,
        DefaultSeverity = DiagnosticSeverity.Warning,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a key where the schema says `additionalProperties: false`, or that `propertyNames` refuses, with the key "
                + "that was probably meant.",
            Why = "A misspelt key is silently ignored: the page has no date, or is published although it was meant to be a draft.",
            Bad =
            [
                new RuleExample("---\ntitle: The harbour\ncatgories: [sea]\n---\n\nText.\n")
                {
                    Schema = "properties:\n  title: {type: string}\n  categories: {type: array}\nadditionalProperties: false\n"
                }
            ],
            Good =
            [
                new RuleExample("---\ntitle: The harbour\ncategories: [sea]\n---\n\nText.\n")
                {
                    Schema = "properties:\n  title: {type: string}\n  categories: {type: array}\nadditionalProperties: false\n"
                }
            ],
            FixSafety = "Unsafe: the key is renamed to the nearest known one, which is a guess.",
            References = ["https://json-schema.org/draft/2020-12/json-schema-core#section-10.3.2.3"],
        },
    };

    /// <inheritdoc/>
    private protected override CodeFix? Fix(SchemaViolationContext context)
    {
        if (context.Violation is not { Entry: { } entry, Node: MappingNode { Style: not CollectionStyle.Alias } mapping })
            return null;
        if (Nearest(context.Violation, mapping, entry) is not { } nearest || IsWantedBefore(context.Violation, mapping, entry, nearest))
            return null;
        return KeyRename.Find(context.Scope.Source, context.FrontMatter, context.Violation.InstancePath, entry, nearest, FixSafety.Unsafe);
    }

    private static string? Nearest(SchemaViolation violation, MappingNode mapping, MappingEntry entry) =>
        Spelling.Nearest(entry.Key.Value, violation.Allowed.Where(key => mapping.Find(key) is null));

    /// <summary>Whether a key before this one would be renamed to the same: two renames would make a duplicate.</summary>
    private static bool IsWantedBefore(SchemaViolation violation, MappingNode mapping, MappingEntry entry, string nearest)
    {
        if (mapping.Entries.Length > MostEntries)
            return true;
        return mapping.Entries
            .TakeWhile(other => !ReferenceEquals(other, entry))
            .Any(other => !violation.Allowed.Contains(other.Key.Value, StringComparer.Ordinal)
                && Nearest(violation, mapping, other) == nearest);
    }
}
