using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.CodeFixes;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>CL1008: a value of another type than the schema's.</summary>
public sealed class WrongType : Rule
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = new()
    {
        Id = "CL1008",
        Name = "wrong-type",
        Title = "The value has the wrong type",
        MessageFormat = "{0}",
        DefaultSeverity = DiagnosticSeverity.Error,
        Fixes = FixAvailability.Safe | FixAvailability.Unsafe,
        Help = new RuleHelp
        {
            What = "Reports a value that is not of the schema's `type`. A number without a fraction is an integer, an unquoted date is a string.",
            Why = "A list that is written as one string becomes one long tag, a title that is a number loses its zeros, and `draft: 'false'` is true in most templates.",
            Bad =
            [
                new RuleExample("---\ntitle: 1984\ntags: sea\n---\n\nText.\n") { Schema = "properties:\n  title: {type: string}\n  tags: {type: array, items: {type: string}}\n" },
                new RuleExample("---\ncomments: [yes]\n---\n\nText.\n"),
            ],
            Good = [new RuleExample("---\ntitle: '1984'\ntags: [sea]\n---\n\nText.\n") { Schema = "properties:\n  title: {type: string}\n  tags: {type: array, items: {type: string}}\n" }],
            FixSafety = "Safe where no information changes: a number or boolean is quoted where a string is wanted, and one value becomes a list of one. "
                + "Unsafe where the text is read in another way: quotes are taken off a number or boolean, a string is split at its commas.",
            References = ["https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.1"],
        },
    };

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context) => context.RegisterSchemaViolation(Analyze, SchemaViolationKind.WrongType);

    private static void Analyze(SchemaViolationContext context) => context.Report(context.Violation.Span, [context.Violation.Message], Fix(context));

    private static CodeFix? Fix(SchemaViolationContext context)
    {
        var types = context.Violation.Schema.Types;
        if (context.Violation.Node is not ScalarNode { Kind: not ScalarKind.Null } scalar || !IsWrittenHere(context, scalar))
            return null;
        if (types.Contains("string", StringComparer.Ordinal) && scalar.Style == ScalarStyle.Plain)
            return CodeFix.Safe("Quote the value", scalar.Span, ScalarText.Quoted(context.FrontMatter, context.Scope.Source.ToString(scalar.Span)));
        if (types.Contains("array", StringComparer.Ordinal))
            return AsList(context, scalar);
        return Unquote(context.Scope.Source, context.FrontMatter, types, scalar);
    }

    /// <summary>Whether the value's own text stands there on one line: not an alias, not a block scalar.</summary>
    private static bool IsWrittenHere(SchemaViolationContext context, ScalarNode scalar)
    {
        var lexeme = context.Scope.Source.AsSpan(scalar.Span);
        return !lexeme.IsEmpty && lexeme[0] is not ('*' or '|' or '>') && lexeme.IndexOfAny('\r', '\n') < 0;
    }

    private static CodeFix? AsList(SchemaViolationContext context, ScalarNode scalar)
    {
        var source = context.Scope.Source;
        var parts = scalar.Value.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (scalar.Kind == ScalarKind.String && parts.Length > 1)
        {
            var items = string.Join(", ", parts.Select(part => ScalarText.Plain(context.FrontMatter, part, isInFlow: true)));
            return CodeFix.Unsafe("Split the value into a list", scalar.Span, $"[{items}]");
        }

        if (context.Violation.Schema.Items is { Types: { IsEmpty: false } wanted } && !wanted.Any(type => IsOfType(scalar, type)))
            return null;
        var text = scalar.Style == ScalarStyle.Plain && scalar.Kind == ScalarKind.String && context.FrontMatter.Format == FrontMatterFormat.Yaml
            ? ScalarText.Plain(context.FrontMatter, scalar.Value, isInFlow: true)
            : source.ToString(scalar.Span);
        return CodeFix.Safe("Make it a list of one", scalar.Span, $"[{text}]");
    }

    private static CodeFix? Unquote(SourceText source, FrontMatterBlock block, ImmutableArray<string> types, ScalarNode scalar)
    {
        if (scalar is not { Kind: ScalarKind.String, Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } || source.AsSpan(scalar.Span)[1..^1].SequenceEqual(scalar.Value) is false)
            return null;
        // Read the bare text as this language would: JSON and TOML know the same small words.
        var result = YamlNodeReader.Read(new SourceText(scalar.Value, ""), new TextSpan(0, scalar.Value.Length));
        var isPlain = block.Format == FrontMatterFormat.Yaml || scalar.Value is "true" or "false" || scalar.Value.All(char.IsAsciiDigit);
        return isPlain && result.Root is ScalarNode bare && types.Any(type => IsOfType(bare, type))
            ? CodeFix.Unsafe("Take off the quotes", scalar.Span, scalar.Value)
            : null;
    }

    private static bool IsOfType(ScalarNode scalar, string type) => (type, scalar.Kind) switch
    {
        ("string", ScalarKind.String or ScalarKind.DateTime) => true,
        ("integer", ScalarKind.Integer) => true,
        ("number", ScalarKind.Integer or ScalarKind.Float) => true,
        ("boolean", ScalarKind.Boolean) => true,
        _ => false,
    };
}
