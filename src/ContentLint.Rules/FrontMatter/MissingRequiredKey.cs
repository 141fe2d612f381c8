using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1006: a key that the schema asks for is not there.</summary>
public sealed class MissingRequiredKey : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1006",
        Name = "missing-required-key",
        Title = "A required key is missing",
        MessageFormat = "{0}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a key that `required` or `dependentRequired` of the front matter's schema asks for.",
            Why = "Layouts count on these keys: without them the page shows an empty title, sorts to the wrong place, or stops the build.",
            Bad = [new RuleExample("---\ntitle: The harbour\n---\n\nText.\n") { Schema = "required: [title, date]\n" }],
            Good = [new RuleExample("---\ntitle: The harbour\ndate: 2022-05-19\n---\n\nText.\n") { Schema = "required: [title, date]\n" }],
            FixSafety = "Unsafe: the schema's `default` is inserted after the last key; whether it is right for this page is for a person to say.",
            References = ["https://json-schema.org/draft/2020-12/json-schema-validation#section-6.5.3"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterSchemaViolation(Analyze, SchemaViolationKind.MissingKey);

    private static void Analyze(SchemaViolationContext context) => context.Report(context.Violation.Span, [context.Violation.Message], Fix(context));

    private static CodeFix? Fix(SchemaViolationContext context)
    {
        var (block, violation) = (context.FrontMatter, context.Violation);
        if (violation.Schema.Default is not { } value || violation.Key is not { } key || violation.Node is not MappingNode { Entries: [.., var last] } mapping)
            return null;
        if (ScalarText.Of(block, value) is not { } text)
            return null;
        var title = $"Insert '{key}' with its default";
        return mapping.Style switch
        {
            CollectionStyle.Block => InsertLine(context.Scope.Source, block, mapping, last, key, text) is { } change ? new CodeFix(title, FixSafety.Unsafe, [change]) : null,
            CollectionStyle.Flow => CodeFix.Unsafe(title, new TextSpan(last.Span.End, 0), $", {KeyText(block, key)}{Separator(block)}{text}"),
            _ => null,
        };
    }

    private static TextChange? InsertLine(SourceText source, FrontMatterBlock block, MappingNode mapping, MappingEntry last, string key, string text)
    {
        // A table's keys end where the next header starts: only the last value's own line is sure to belong to it.
        var keyLine = source.GetLineStart(mapping.Entries[0].Key.Span.Start);
        var indent = source.Text.AsSpan(keyLine, mapping.Entries[0].Key.Span.Start - keyLine);
        if (!indent.IsWhiteSpace() || (block.Format == FrontMatterFormat.Toml && last.Value is MappingNode or SequenceNode { Style: CollectionStyle.Block }))
            return null;
        var position = source.GetNextLineStart(Math.Max(last.Key.Span.Start, last.Span.End - 1));
        return new TextChange(new TextSpan(position, 0), $"{indent}{KeyText(block, key)}{Separator(block)}{text}{source.NewLine}");
    }

    private static string KeyText(FrontMatterBlock block, string key) => block.Format switch
    {
        FrontMatterFormat.Json => $"\"{key}\"",
        FrontMatterFormat.Toml when !key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') => $"\"{key}\"",
        FrontMatterFormat.Yaml => ScalarText.Plain(block, key, isInFlow: true),
        _ => key,
    };

    private static string Separator(FrontMatterBlock block) => block.Format == FrontMatterFormat.Toml ? " = " : ": ";
}
