using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ContentLint.Text;

namespace ContentLint.Syntax.FrontMatter;

/// <summary>Reads strict JSON (RFC 8259) into located nodes, without recursion.</summary>
public static class JsonNodeReader
{
    /// <summary>Levels of nesting that are read.</summary>
    public const int MaximumDepth = 512;

    /// <summary>Reads one value.</summary>
    /// <param name="source">The file.</param>
    /// <param name="content">The JSON in it, without fences.</param>
    /// <param name="allowsComments">Whether comments, and a comma behind the last value, are passed over.</param>
    public static NodeReadResult Read(SourceText source, TextSpan content, bool allowsComments = false) =>
        Read(source.ToString(content), content.Start, content, allowsComments);

    /// <summary>Reads an object whose braces may be left out, as between Hexo's <c>;;;</c> lines.</summary>
    internal static NodeReadResult ReadMembers(SourceText source, TextSpan content) =>
        source.AsSpan(content).TrimStart() is ['"', ..]
            ? Read(string.Concat("{", source.AsSpan(content), "}"), content.Start - 1, content, allowsComments: false)
            : Read(source, content);

    private static NodeReadResult Read(string text, int start, TextSpan content, bool allowsComments)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var offsets = new Utf8Offsets(bytes, bytes.Length == text.Length);
        var problems = ImmutableArray.CreateBuilder<FrontMatterProblem>();
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions
        {
            MaxDepth = MaximumDepth,
            CommentHandling = allowsComments ? JsonCommentHandling.Skip : JsonCommentHandling.Disallow,
            AllowTrailingCommas = allowsComments,
        });
        try
        {
            var root = ReadValue(ref reader, offsets, start, problems);
            return new NodeReadResult(root, problems.ToImmutable(), []);
        }
        catch (JsonException exception)
        {
            // The reader does not count the bracket that it has just read.
            var isDeep = reader.CurrentDepth
                + (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject ? 1 : 0) >= MaximumDepth;
            var position = Math.Min(start + offsets.ToChar(ByteOffset(bytes, exception, reader.BytesConsumed)), content.End);
            var isComment = !allowsComments && text.AsSpan(Math.Clamp(position - start, 0, text.Length)) is ['/', '/' or '*', ..];
            var message = isDeep ? $"the data is nested deeper than {MaximumDepth} levels"
                : isComment ? "JSON has no comments; take it out, or name the file .jsonc"
                : Clean(exception.Message);
            var kind = isDeep ? FrontMatterProblemKind.LimitExceeded : FrontMatterProblemKind.Syntax;
            return new NodeReadResult(null, [new FrontMatterProblem(kind, new TextSpan(position, 0), message)], []);
        }
        catch (InvalidOperationException)
        {
            var position = Math.Min(start + offsets.ToChar(reader.TokenStartIndex), content.End);
            return new NodeReadResult(
                null,
                [
                    new FrontMatterProblem(
                        FrontMatterProblemKind.Syntax, new TextSpan(position, 0), "this string holds an escape that is no character")
                ],
                []);
        }
    }

    private static ContentNode? ReadValue(
        ref Utf8JsonReader reader, Utf8Offsets offsets, int start, ImmutableArray<FrontMatterProblem>.Builder problems)
    {
        var open = new Stack<OpenValue>();
        ContentNode? root = null;
        while (reader.Read())
        {
            var from = start + offsets.ToChar(reader.TokenStartIndex);
            ContentNode? node = null;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    // The brace that is left out may stand before the file.
                    open.Push(new OpenValue(Math.Max(from, 0), reader.TokenType == JsonTokenType.StartObject));
                    continue;
                case JsonTokenType.PropertyName:
                    var name = reader.GetString()!;
                    // The token's bytes do not count its quotes; an escaped name is longer than its value.
                    var end = from
                        + 2
                        + (reader.ValueIsEscaped || !offsets.IsAscii
                            ? Encoding.UTF8.GetCharCount(reader.ValueSpan)
                            : reader.ValueSpan.Length);
                    open.Peek().SetKey(
                        new ScalarNode(TextSpan.FromBounds(from, end), name, ScalarKind.String, ScalarStyle.DoubleQuoted), problems);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    node = open.Pop().Close(from + 1);
                    break;
                default:
                    node = Scalar(ref reader, TextSpan.FromBounds(from, start + offsets.ToChar(reader.BytesConsumed)));
                    break;
            }

            if (open.TryPeek(out var parent))
                parent.Add(node);
            else
                root = node;
        }

        return root;
    }

    private static ScalarNode Scalar(ref Utf8JsonReader reader, TextSpan span)
    {
        if (reader.TokenType == JsonTokenType.String)
            return new ScalarNode(span, reader.GetString()!, ScalarKind.String, ScalarStyle.DoubleQuoted);
        var lexeme = Encoding.UTF8.GetString(reader.ValueSpan);
        var kind = reader.TokenType switch
        {
            JsonTokenType.Null => ScalarKind.Null,
            JsonTokenType.True or JsonTokenType.False => ScalarKind.Boolean,
            _ => lexeme.AsSpan().IndexOfAny(".eE") >= 0 ? ScalarKind.Float : ScalarKind.Integer,
        };
        return new ScalarNode(span, lexeme, kind, ScalarStyle.Plain);
    }

    private static long ByteOffset(byte[] bytes, JsonException exception, long consumed)
    {
        if (exception.LineNumber is not { } line || exception.BytePositionInLine is not { } inLine)
            return consumed;
        var position = 0;
        for (var i = 0L; i < line && position < bytes.Length; i++)
        {
            var newLine = bytes.AsSpan(position).IndexOf((byte)'\n');
            position = newLine < 0 ? bytes.Length : position + newLine + 1;
        }

        return Math.Min(position + inLine, bytes.Length);
    }

    private static string Clean(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        var plain = (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
        return plain.Length == 0 ? "the JSON does not parse here" : plain;
    }

    private sealed class OpenValue(int start, bool isObject)
    {
        private readonly ImmutableArray<MappingEntry>.Builder entries = ImmutableArray.CreateBuilder<MappingEntry>();
        private readonly ImmutableArray<ContentNode>.Builder items = ImmutableArray.CreateBuilder<ContentNode>();
        private readonly Dictionary<string, ScalarNode> keys = new(StringComparer.Ordinal);
        private ScalarNode? key;

        public void SetKey(ScalarNode name, ImmutableArray<FrontMatterProblem>.Builder problems)
        {
            key = name;
            if (!keys.TryAdd(name.Value, name))
                problems.Add(new FrontMatterProblem(
                    FrontMatterProblemKind.DuplicateKey, name.Span, $"the key '{name.Value}' is already there", keys[name.Value].Span));
        }

        public void Add(ContentNode node)
        {
            if (isObject)
                entries.Add(new MappingEntry(key!, node));
            else
                items.Add(node);
        }

        public ContentNode Close(int end)
        {
            var span = TextSpan.FromBounds(start, end);
            return isObject
                ? new MappingNode(span, entries.ToImmutable(), CollectionStyle.Flow)
                : new SequenceNode(span, items.ToImmutable(), CollectionStyle.Flow);
        }
    }
}
