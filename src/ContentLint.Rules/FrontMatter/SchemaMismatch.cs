using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1013: keys or values that the schema rules out together.</summary>
public sealed class SchemaMismatch() : SchemaViolationRule(SchemaViolationKind.Mismatch)
{
    private const string OneOfTwo = "oneOf:\n  - required: [path]\n  - required: [url]\n";

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1013",
        Name = "schema-mismatch",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1013"),
        Title = "The front matter combines what the schema keeps apart",
        MessageFormat = ViolationFormats.Conflict,
        NoteFormat = Note,
        HelpFormat = HelpText,
        Variants = Texts,
        DefaultSeverity = DiagnosticSeverity.Error,
        Help = new RuleHelp
        {
            What = "Reports what `not` and `false` rule out, alternatives of `oneOf` that exclude each other, and the keys of which "
                + "`anyOf` needs one. "
                + "Where one alternative was clearly meant, its own mistakes are reported by the rules for them: a wrong type, a value "
                + "that is not allowed.",
            Why = "A schema keeps keys apart that mean the same or contradict each other: the layout takes one of them, and the author "
                + "expects the other.",
            Bad =
            [
                new RuleExample("---\npath: img/harbour.jpg\nurl: https://images.example/harbour.jpg\n---\n\nText.\n")
                {
                    Schema = OneOfTwo
                },
                new RuleExample("---\ntitle: The harbour\n---\n\nText.\n") { Schema = OneOfTwo },
            ],
            Good = [new RuleExample("---\npath: img/harbour.jpg\n---\n\nText.\n") { Schema = OneOfTwo }],
            References = ["https://json-schema.org/draft/2020-12/json-schema-core#section-10.2"],
        },
    };
}
