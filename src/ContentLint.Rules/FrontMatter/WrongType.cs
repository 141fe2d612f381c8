using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1008: a value of another type than the schema's.</summary>
public sealed class WrongType() : SchemaViolationRule(SchemaViolationKind.WrongType)
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1008",
        Name = "wrong-type",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1008"),
        Title = "The value has the wrong type",
        MessageFormat = ViolationFormats.Expectation,
        NoteFormat = Note,
        HelpFormat = HelpText,
        Variants = Texts,
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a value that is not of the schema's `type`. A number without a fraction is an integer, an unquoted date is a "
                + "string.",
            Why = "A list that is written as one string becomes one long tag, a title that is a number loses its zeros, and `draft: "
                + "'false'` is true in most templates.",
            Bad =
            [
                new RuleExample("---\ntitle: 1984\ntags: sea\n---\n\nText.\n")
                {
                    Schema = "properties:\n  title: {type: string}\n  tags: {type: array, items: {type: string}}\n"
                },
                new RuleExample("---\ncomments: [yes]\n---\n\nText.\n"),
            ],
            Good =
            [
                new RuleExample("---\ntitle: '1984'\ntags: [sea]\n---\n\nText.\n")
                {
                    Schema = "properties:\n  title: {type: string}\n  tags: {type: array, items: {type: string}}\n"
                }
            ],
            FixSafety =
                "Safe where no information changes: a number or boolean is quoted where a string is wanted, and one value becomes a list "
                    + "of one. "
                + "Unsafe where the text is read in another way: quotes are taken off a number or boolean, `yes` becomes `true`, an "
                + "empty value becomes an empty list, "
                + "a string is split at its commas, and `tags: a b`, which Jekyll takes for two tags, becomes a list of one.",
            References = ["https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1"],
        },
    };

    /// <inheritdoc/>
    private protected override CodeFix? Fix(SchemaViolationContext context) =>
        new TypeRepair(context.Scope.Source, context.FrontMatter, context.Violation).Find();
}
