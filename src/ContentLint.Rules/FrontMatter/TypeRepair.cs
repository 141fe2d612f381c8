using System.Buffers;
using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Rewrites a scalar to a type that a schema asks for.</summary>
internal sealed class TypeRepair(SourceText source, FrontMatterBlock block, SchemaViolation violation)
{
    private static readonly SearchValues<char> Separators = SearchValues.Create(",，、;；");

    /// <summary>The fix; null if nothing is near enough to the wanted type.</summary>
    public CodeFix? Find()
    {
        if (violation.Node is not ScalarNode scalar)
            return null;
        if (scalar.Kind == ScalarKind.Null)
            return Wants("array") ? EmptyList(scalar) : null;
        if (!EditableScalar.Is(source, block, scalar))
            return null;
        if (Wants("string") && IsBare(scalar))
        {
            var quoted = ScalarText.Quoted(block, source.ToString(scalar.Span));
            return IsOfDate(violation.Schema) ? null : CodeFix.Safe("Quote the value", scalar.Span, quoted);
        }

        return ToBooleanOrNumber(scalar) ?? (Wants("array") ? ToList(scalar) : null);
    }

    private static bool IsBare(ScalarNode scalar) =>
        scalar is { Style: ScalarStyle.Plain, Kind: ScalarKind.Boolean or ScalarKind.Integer or ScalarKind.Float };

    /// <summary>Whether a date is asked for: in quotes, a number of seconds or 20220519 is another date or none.</summary>
    private static bool IsOfDate(SchemaNode? schema) =>
        schema is not null
        && (schema.HasFormat("content-date") || schema.HasFormat("eleventy-date")
            || schema.HasFormat("date-time") || schema.HasFormat("date"));

    private bool Wants(string type) => violation.Schema.Types.Contains(type, StringComparer.Ordinal);

    private CodeFix? ToList(ScalarNode scalar)
    {
        var (itemTypes, text) = (violation.Schema.Items?.Types ?? [], source.ToString(scalar.Span));
        if (!Takes(itemTypes, scalar))
        {
            var isQuotable = IsBare(scalar) && itemTypes.Contains("string", StringComparer.Ordinal) && !IsOfDate(violation.Schema.Items);
            return isQuotable ? ListOfOne(scalar, ScalarText.Quoted(block, text), FixSafety.Safe) : null;
        }

        if (scalar.Kind != ScalarKind.String)
            return ListOfOne(scalar, text, FixSafety.Safe);
        if (scalar.Value.AsSpan().IndexOfAny(Separators) >= 0)
            return Split(scalar);
        if (string.IsNullOrWhiteSpace(scalar.Value))
            return null;
        // What is plain behind a key may end early in brackets.
        text = scalar.Style == ScalarStyle.Plain ? ScalarText.Plain(block, scalar.Value, isInFlow: true) : text;
        // Hexo reads a date in a list as another moment than one outside.
        var isDate = scalar.Style == ScalarStyle.Plain && Yaml11Trap.IsTimestamp(scalar.Value);
        return ListOfOne(scalar, text, isDate || MayBeSeveralWords(scalar.Value) ? FixSafety.Unsafe : FixSafety.Safe);
    }

    private static CodeFix ListOfOne(ScalarNode scalar, string text, FixSafety safety) =>
        new("Make it a list of one", safety, [new TextChange(scalar.Span, $"[{text}]")]);

    /// <summary>Jekyll takes <c>tags: a b</c> for two tags.</summary>
    private bool MayBeSeveralWords(string value) => violation.Key is "tags" or "categories" && value.Trim().Any(char.IsWhiteSpace);

    private CodeFix? Split(ScalarNode scalar)
    {
        var parts = scalar.Value.Split([',', '，', '、', ';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0
            ? null
            : CodeFix.Unsafe(
                "Split the value into a list",
                scalar.Span,
                $"[{string.Join(", ", parts.Select(part => ScalarText.Plain(block, part, isInFlow: true)))}]");
    }

    private CodeFix? EmptyList(ScalarNode scalar)
    {
        const string Title = "Make it an empty list";
        if (!scalar.Span.IsEmpty)
            return EditableScalar.Is(source, block, scalar) ? CodeFix.Unsafe(Title, scalar.Span, "[]") : null;
        if (violation.Entry is not { } entry)
            return null;
        var line = source.GetLine(source.GetPosition(entry.Key.Span.End).Line);
        var rest = source.AsSpan(TextSpan.FromBounds(entry.Key.Span.End, line.End));
        var colon = rest.IndexOf(':');
        var isAlone = colon >= 0 && rest[..colon].IsWhiteSpace() && rest[(colon + 1)..].TrimStart() is [] or ['#', ..];
        return isAlone ? CodeFix.Unsafe(Title, new TextSpan(entry.Key.Span.End + colon + 1, 0), " []") : null;
    }

    private CodeFix? ToBooleanOrNumber(ScalarNode scalar)
    {
        if (scalar.Kind != ScalarKind.String)
            return null;
        var word = scalar.Value.Trim().ToLowerInvariant();
        if (Wants("boolean") && BooleanOf(word) is { } truth)
            return CodeFix.Unsafe($"Write it as {truth}", scalar.Span, truth);
        var isNumber = (Wants("number") || (Wants("integer") && word.AsSpan().IndexOfAny(".e") < 0))
            && ScalarText.JsonNumber().IsMatch(word);
        return isNumber ? CodeFix.Unsafe("Take off the quotes", scalar.Span, word) : null;
    }

    private string? BooleanOf(string word) => word switch
    {
        "true" or "false" => word,
        "yes" or "on" when block.Format == FrontMatterFormat.Yaml => "true",
        "no" or "off" when block.Format == FrontMatterFormat.Yaml => "false",
        _ => null,
    };

    private static bool Takes(ImmutableArray<string> types, ScalarNode scalar) =>
        types.IsEmpty || types.Any(type => (type, scalar.Kind) switch
    {
        ("string", ScalarKind.String or ScalarKind.DateTime) => true,
        ("integer", ScalarKind.Integer) => true,
        ("number", ScalarKind.Integer or ScalarKind.Float) => true,
        ("boolean", ScalarKind.Boolean) => true,
        _ => false,
    });
}
