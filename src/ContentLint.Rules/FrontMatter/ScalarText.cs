using System.Text;
using ContentLint.JsonSchema;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Writes strings in the language of a block of front matter, quoted as its author quotes.</summary>
internal static class ScalarText
{
    /// <summary>A string in quotes.</summary>
    public static string Quoted(FrontMatterBlock block, string value)
    {
        if (block.Format != FrontMatterFormat.Yaml)
            return block.Format == FrontMatterFormat.Toml && PrefersSingleQuotes(block) && !value.Contains('\'', StringComparison.Ordinal) && !value.Any(char.IsControl)
                ? $"'{value}'"
                : DoubleQuoted(value);
        return value.Any(char.IsControl) || !PrefersSingleQuotes(block) ? DoubleQuoted(value) : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    /// <summary>A string as plain as the language allows in a given place.</summary>
    /// <param name="block">The front matter.</param>
    /// <param name="value">The string.</param>
    /// <param name="isInFlow">Whether it stands in brackets.</param>
    public static string Plain(FrontMatterBlock block, string value, bool isInFlow) =>
        block.Format == FrontMatterFormat.Yaml && YamlPlainScalar.IsSafe(value, isInFlow) ? value : Quoted(block, value);

    /// <summary>Replaces the text of a scalar and keeps its quotes; null where that cannot be done exactly.</summary>
    public static TextChange? Replace(SourceText source, FrontMatterBlock block, ScalarNode scalar, string value)
    {
        var lexeme = source.AsSpan(scalar.Span);
        if (lexeme.IsEmpty || lexeme[0] == '*')
            return null;
        var inner = scalar.Span.Length >= 2 ? new TextSpan(scalar.Span.Start + 1, scalar.Span.Length - 2) : default;
        switch (scalar.Style)
        {
            case ScalarStyle.Plain:
                return new TextChange(scalar.Span, Plain(block, value, isInFlow: true));
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

    /// <summary>A value of a schema (a default, an allowed value) in the language of the block; null if it has no short form.</summary>
    public static string? Of(FrontMatterBlock block, ContentNode value) => value switch
    {
        ScalarNode { Kind: ScalarKind.String } scalar => Plain(block, scalar.Value, isInFlow: true),
        ScalarNode { Kind: ScalarKind.Null } => block.Format == FrontMatterFormat.Toml ? null : "null",
        ScalarNode scalar => scalar.Value,
        SequenceNode { Items.Length: 0 } => "[]",
        SequenceNode sequence when sequence.Items.All(item => item is ScalarNode) && sequence.Items.Select(item => Of(block, item)).ToArray() is var items && !items.Contains(null) =>
            $"[{string.Join(", ", items)}]",
        _ => null,
    };

    private static bool PrefersSingleQuotes(FrontMatterBlock block)
    {
        var styles = Scalars(block.Root).Select(scalar => scalar.Style).ToArray();
        var (single, twice) = (styles.Count(style => style == ScalarStyle.SingleQuoted), styles.Count(style => style == ScalarStyle.DoubleQuoted));
        return block.Format == FrontMatterFormat.Yaml ? single >= twice : single > twice;
    }

    private static IEnumerable<ScalarNode> Scalars(ContentNode? node) => node switch
    {
        ScalarNode scalar => [scalar],
        MappingNode { Style: not CollectionStyle.Alias } mapping => mapping.Entries.SelectMany(entry => Scalars(entry.Value)),
        SequenceNode { Style: not CollectionStyle.Alias } sequence => sequence.Items.SelectMany(Scalars),
        _ => [],
    };

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
}
