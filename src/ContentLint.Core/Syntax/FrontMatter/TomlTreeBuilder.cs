using System.Collections.Immutable;
using ContentLint.Text;
using Tomlyn.Syntax;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Builds located nodes from a TOML syntax tree.</summary>
internal sealed class TomlTreeBuilder(string text, int offset)
{
    /// <summary>Keys that are there twice.</summary>
    public List<FrontMatterProblem> Duplicates { get; } = [];

    /// <summary>The whole document; an empty one is null.</summary>
    /// <exception cref="NestingLimitException">It is nested too deeply.</exception>
    public ContentNode? Build(DocumentSyntax document)
    {
        var root = new OpenTable(new TextSpan(offset, 0), 0);
        AddAll(root, document.KeyValues);
        foreach (var table in document.Tables)
        {
            if (table.Name is not { } name)
                continue;
            var parts = Parts(name);
            var parent = root;
            for (var i = 0; i < parts.Count - 1; i++)
                parent = parent.Table(parts[i]);
            AddAll(table is TableArraySyntax ? parent.NewItem(parts[^1]) : Header(parent, parts[^1]), table.Items);
        }

        return root.Count == 0 ? null : root.ToNode();
    }

    private OpenTable Header(OpenTable parent, ScalarNode key)
    {
        if (parent.Find(key.Value) is { Table: null, Items: null } existing)
            Duplicate(key, existing.Key);
        return parent.Table(key);
    }

    private void AddAll(OpenTable table, SyntaxList<KeyValueSyntax> pairs)
    {
        foreach (var pair in pairs)
            Add(table, pair);
    }

    private void Add(OpenTable table, KeyValueSyntax pair)
    {
        if (pair.Key is not { } key || pair.Value is not { } value)
            return;
        var parts = Parts(key);
        if (parts.Count == 0)
            return;
        for (var i = 0; i < parts.Count - 1; i++)
            table = table.Table(parts[i]);
        if (table.Find(parts[^1].Value) is { } existing)
            Duplicate(parts[^1], existing.Key);
        table.Add(parts[^1], Convert(value, table.Depth + 1));
    }

    private void Duplicate(ScalarNode key, ScalarNode first) =>
        Duplicates.Add(new FrontMatterProblem(
            FrontMatterProblemKind.DuplicateKey, key.Span, $"the key '{key.Value}' is already there", first.Span));

    private ContentNode Convert(ValueSyntax value, int depth)
    {
        var span = SpanOf(value);
        switch (value)
        {
            case InlineTableSyntax inline:
                var table = new OpenTable(span, depth) { IsInline = true };
                foreach (var item in inline.Items)
                {
                    if (item.KeyValue is { } pair)
                        Add(table, pair);
                }

                return table.ToNode();
            case ArraySyntax array:
                NestingLimitException.Check(depth, span);
                var items = ImmutableArray.CreateBuilder<ContentNode>();
                foreach (var item in array.Items)
                {
                    if (item.Value is { } element)
                        items.Add(Convert(element, depth + 1));
                }

                return new SequenceNode(span, items.ToImmutable(), CollectionStyle.Flow);
            case StringValueSyntax literal:
                return new ScalarNode(span, literal.Value ?? "", ScalarKind.String, StyleOf(span));
            default:
                var lexeme = text.Substring(span.Start - offset, span.Length);
                return new ScalarNode(span, Value(value, lexeme), KindOf(value), ScalarStyle.Plain);
        }
    }

    /// <summary>Underscores are dropped, so that every reader of numbers takes the lexeme.</summary>
    private static string Value(ValueSyntax value, string lexeme) => value switch
    {
        IntegerValueSyntax or FloatValueSyntax => lexeme.Replace("_", "", StringComparison.Ordinal) switch
        {
            "inf" or "+inf" => ".inf",
            "-inf" => "-.inf",
            "nan" or "+nan" or "-nan" => ".nan",
            var number => number,
        },
        _ => lexeme,
    };

    private static ScalarKind KindOf(ValueSyntax value) => value switch
    {
        BooleanValueSyntax => ScalarKind.Boolean,
        IntegerValueSyntax => ScalarKind.Integer,
        FloatValueSyntax => ScalarKind.Float,
        DateTimeValueSyntax => ScalarKind.DateTime,
        _ => ScalarKind.String,
    };

    private ScalarStyle StyleOf(TextSpan span)
    {
        var lexeme = text.AsSpan(span.Start - offset, span.Length);
        if (lexeme.StartsWith("\"\"\"") || lexeme.StartsWith("'''"))
            return ScalarStyle.MultiLine;
        return lexeme.StartsWith("'") ? ScalarStyle.SingleQuoted : ScalarStyle.DoubleQuoted;
    }

    private List<ScalarNode> Parts(KeySyntax key)
    {
        var parts = new List<ScalarNode>();
        if (key.Key is { } first)
            parts.Add(KeyOf(first));
        foreach (var dotted in key.DotKeys)
        {
            if (dotted.Key is { } part)
                parts.Add(KeyOf(part));
        }

        return parts;
    }

    private ScalarNode KeyOf(BareKeyOrStringValueSyntax key)
    {
        var span = SpanOf(key);
        return key is StringValueSyntax quoted
            ? new ScalarNode(span, quoted.Value ?? "", ScalarKind.String, StyleOf(span))
            : new ScalarNode(span, text.Substring(span.Start - offset, span.Length), ScalarKind.String, ScalarStyle.Plain);
    }

    /// <summary>The node's span; trivia is not part of it.</summary>
    private TextSpan SpanOf(SyntaxNode node)
    {
        var start = Math.Clamp(node.Span.Offset, 0, text.Length);
        var end = Math.Clamp(start + node.Span.Length, start, text.Length);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.FromBounds(offset + start, offset + end);
    }
}
