using System.Text;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Files;
using ContentLint.JsonSchema;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1002: a schema was configured for the file, and it has no front matter.</summary>
public sealed class MissingFrontMatter : Rule
{
    private const string Schema = "required: [layout]\nproperties:\n  layout: {enum: [post, page], default: post}\n";

    private static readonly MessageVariant WithoutKeys = new(
        "no-keys",
        Message: "Missing front matter",
        Help: "Add front matter between two lines with ---");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1002",
        Name = "missing-front-matter",
        Category = RuleCategory.FrontMatter,
        HelpUri = CatalogPages.UriOf("CL1002"),
        Title = "The file has no front matter",
        MessageFormat = "Missing front matter with the keys {keys}",
        NoteFormat = "The configuration has a schema for the file",
        HelpFormat = "Add the keys between two lines with ---",
        Variants = [WithoutKeys],
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a file for which `schemas` in the configuration names a schema, and which has no front matter at all. The "
                + "built-in schema asks for none.",
            Why = "Most generators copy a file without front matter as it is, or leave it out: the page has no title and no layout.",
            Bad = [new RuleExample("The harbour at dawn.\n") { Schema = Schema }],
            Good =
            [
                new RuleExample("---\nlayout: post\n---\n\nThe harbour at dawn.\n") { Schema = Schema },
                new RuleExample("The harbour at dawn.\n"),
            ],
            FixSafety =
                "Unsafe: a block with the schema's defaults is inserted; whether they are right for this page is for a person to say. "
                + "There is no fix if a required key has no default: nobody can make up a title.",
            References = ["https://jekyllrb.com/docs/front-matter/"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterDocument(Analyze);

    private static void Analyze(DocumentContext context)
    {
        var (document, file) = (context.Document, context.Scope.File);
        if (document.FrontMatter is not null || !file.RequiresFrontMatter || file.Schema is not { } schema)
            return;
        var start = new TextSpan(document.Source.HasByteOrderMark ? 1 : 0, 0);
        var missing = schema
            .Validate(null, start)
            .Where(violation => violation is { Kind: SchemaViolationKind.MissingKey, Key: not null })
            .ToArray();
        var keys = string.Join(", ", missing.Select(violation => $"'{violation.Key}'").Distinct(StringComparer.Ordinal));
        context.Report(
            start, [("keys", keys)], Fix(document.Source, schema, missing, start), variant: keys.Length == 0 ? WithoutKeys : null);
    }

    private static CodeFix? Fix(SourceText source, ContentSchema schema, SchemaViolation[] missing, TextSpan start)
    {
        var (newLine, empty) = (source.NewLine, EmptyBlock());
        var text = new StringBuilder("---").Append(newLine);
        foreach (var violation in missing.DistinctBy(violation => violation.Key, StringComparer.Ordinal))
        {
            var value = violation.Schema.Default ?? (violation.Schema.AllowedValues is [var only] ? only : null);
            if (value is null || ScalarText.Of(empty, value) is not { } written)
                return null;
            text.Append(ScalarText.Key(empty, violation.Key!)).Append(": ").Append(written).Append(newLine);
        }

        text.Append("---").Append(newLine);
        // A byte order mark or blank lines before the fence would hide the block from most generators; that is another finding, which there
        // already is for the mark.
        var block = FrontMatterReader.Read(new SourceText(text.ToString(), source.Path), ContentKind.Markdown);
        var isComplete = block is { IsReadable: true }
            && schema.Validate(block.Root, block.OpeningFence).All(violation => violation.Kind == SchemaViolationKind.Deprecated);
        if (!isComplete)
            return null;
        if (source.Length > start.Start)
            text.Append(newLine);
        return CodeFix.Unsafe("Insert front matter with the schema's defaults", start, text.ToString());
    }

    private static FrontMatterBlock EmptyBlock() => new()
    {
        Format = FrontMatterFormat.Yaml,
        Span = default,
        OpeningFence = default,
        Content = default,
        ClosingFence = default,
    };
}
