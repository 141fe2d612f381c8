using System.Text;
using System.Text.RegularExpressions;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Writes values in the language of a block of front matter, quoted as its author quotes.</summary>
internal static partial class ScalarText
{
    private const int SampleSize = 200;
    private const int MaximumDepth = 16;

    /// <summary>A string in quotes.</summary>
    public static string Quoted(FrontMatterBlock block, string value)
    {
        if (value.Any(char.IsControl) || !PrefersSingleQuotes(block))
            return DoubleQuoted(value);
        if (block.Format == FrontMatterFormat.Yaml)
            return $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
        return value.Contains('\'', StringComparison.Ordinal) ? DoubleQuoted(value) : $"'{value}'";
    }

    /// <summary>A string as plain as the language allows in a given place.</summary>
    /// <param name="block">The front matter.</param>
    /// <param name="value">The string.</param>
    /// <param name="isInFlow">Whether it stands in brackets.</param>
    public static string Plain(FrontMatterBlock block, string value, bool isInFlow) =>
        block.Format == FrontMatterFormat.Yaml && YamlPlainScalar.IsSafe(value, isInFlow) ? value : Quoted(block, value);

    /// <summary>A key.</summary>
    public static string Key(FrontMatterBlock block, string key) => block.Format switch
    {
        FrontMatterFormat.Yaml => Plain(block, key, isInFlow: true),
        FrontMatterFormat.Toml when key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') => key,
        _ => DoubleQuoted(key),
    };

    /// <summary>Replaces the text of a key and keeps its quotes; null where that cannot be done exactly.</summary>
    public static TextChange? ReplaceKey(SourceText source, FrontMatterBlock block, ScalarNode key, string name) =>
        key.Style == ScalarStyle.Plain && EditableScalar.Is(source, block, key)
            ? new TextChange(key.Span, Key(block, name))
            : Replace(source, block, key, name);

    /// <summary>Replaces the text of a scalar by a string and keeps its quotes; null where that cannot be done exactly.</summary>
    public static TextChange? Replace(SourceText source, FrontMatterBlock block, ScalarNode scalar, string value)
    {
        if (!EditableScalar.Is(source, block, scalar))
            return null;
        var inner = scalar.Span.Length >= 2 ? new TextSpan(scalar.Span.Start + 1, scalar.Span.Length - 2) : default;
        switch (scalar.Style)
        {
            case ScalarStyle.Plain:
                return new TextChange(scalar.Span, Plain(block, value, isInFlow: true));
            case ScalarStyle.SingleQuoted when value.Any(char.IsControl):
                return null;
            case ScalarStyle.SingleQuoted when block.Format == FrontMatterFormat.Yaml:
                return new TextChange(inner, value.Replace("'", "''", StringComparison.Ordinal));
            case ScalarStyle.SingleQuoted when !value.Contains('\'', StringComparison.Ordinal):
                return new TextChange(inner, value);
            case ScalarStyle.DoubleQuoted:
                return new TextChange(inner, DoubleQuoted(value)[1..^1]);
            default:
                return null;
        }
    }

    /// <summary>
    /// A value of a schema (a default, an allowed value) on one line in the language of the block; null if the language has no way to write
    /// it.
    /// </summary>
    public static string? Of(FrontMatterBlock block, ContentNode value) => Of(block, value, 0);

    private static string? Of(FrontMatterBlock block, ContentNode value, int depth)
    {
        switch (value)
        {
            case ScalarNode scalar:
                return OfScalar(block, scalar);
            case SequenceNode sequence when depth < MaximumDepth:
                var items = sequence.Items.Select(item => Of(block, item, depth + 1)).ToArray();
                return items.Contains(null) ? null : $"[{string.Join(", ", items)}]";
            case MappingNode mapping when depth < MaximumDepth:
                var separator = block.Format == FrontMatterFormat.Toml ? " = " : ": ";
                var values = mapping.Entries.Select(entry => Of(block, entry.Value, depth + 1)).ToArray();
                return values.Contains(null)
                    ? null
                    : $"{{{string.Join(", ", values.Select((text, i) => Key(block, mapping.Entries[i].Key.Value) + separator + text))}}}";
            default:
                return null;
        }
    }

    private static string? OfScalar(FrontMatterBlock block, ScalarNode scalar) => scalar.Kind switch
    {
        // Only TOML has dates that are no strings.
        ScalarKind.DateTime when block.Format == FrontMatterFormat.Toml
            && TomlDate().IsMatch(scalar.Value)
            && DateNotation.Parse(scalar.Value) is not null => scalar.Value,
        ScalarKind.String or ScalarKind.DateTime => Plain(block, scalar.Value, isInFlow: true),
        ScalarKind.Null => block.Format == FrontMatterFormat.Toml ? null : "null",
        ScalarKind.Boolean => scalar.Value.ToLowerInvariant(),
        _ => block.Format == FrontMatterFormat.Yaml || JsonNumber().IsMatch(scalar.Value) ? scalar.Value : null,
    };

    private static bool PrefersSingleQuotes(FrontMatterBlock block)
    {
        if (block.Format == FrontMatterFormat.Json)
            return false;
        var balance = 0;
        foreach (var scalar in Values(block.Root).Take(SampleSize))
            balance += scalar.Style switch { ScalarStyle.SingleQuoted => 1, ScalarStyle.DoubleQuoted => -1, _ => 0 };
        return block.Format == FrontMatterFormat.Yaml ? balance >= 0 : balance > 0;
    }

    private static IEnumerable<ScalarNode> Values(ContentNode? root)
    {
        var pending = new Stack<ContentNode>();
        if (root is not null)
            pending.Push(root);
        while (pending.TryPop(out var node))
        {
            switch (node)
            {
                case ScalarNode scalar:
                    yield return scalar;
                    break;
                case MappingNode { Style: not CollectionStyle.Alias } mapping:
                    foreach (var entry in mapping.Entries.Take(SampleSize))
                        pending.Push(entry.Value);
                    break;
                case SequenceNode { Style: not CollectionStyle.Alias } sequence:
                    foreach (var item in sequence.Items.Take(SampleSize))
                        pending.Push(item);
                    break;
            }
        }
    }

    private static string DoubleQuoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            if (c is '"' or '\\')
                text.Append('\\').Append(c);
            else if (c == '\n')
                text.Append("\\n");
            else if (c == '\t')
                text.Append("\\t");
            else if (char.IsControl(c))
                text.Append("\\u").Append(((int)c).ToString("X4"));
            else
                text.Append(c);
        }

        return text.Append('"').ToString();
    }

    /// <summary>Numbers that YAML, TOML and JSON read alike.</summary>
    [GeneratedRegex(@"^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\z", RegexOptions.CultureInvariant)]
    internal static partial Regex JsonNumber();

    /// <summary>An offset date-time, a local date-time, or a local date (TOML 1.0).</summary>
    [GeneratedRegex(
        @"^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:[Zz]|[-+][0-9]{2}:[0-9]{2})?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex TomlDate();
}
