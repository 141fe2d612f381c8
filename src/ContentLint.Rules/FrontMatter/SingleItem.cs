using System.Buffers;
using ContentLint.Diagnostics;
using ContentLint.JsonSchema.Evaluating;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>A list of one string that could stand there without its list.</summary>
internal static class SingleItem
{
    private static readonly SearchValues<char> Before = SearchValues.Create(" \t\r\n:-[");
    private static readonly SearchValues<char> Behind = SearchValues.Create(" \t\r\n],");

    /// <summary>
    /// The item; null if there are more, if the schema does not take it alone, or for a date, which Hexo reads as another moment
    /// outside of a list.
    /// </summary>
    public static ScalarNode? Of(MappingEntry entry, SchemaNode? schema)
    {
        if (entry.Value is not SequenceNode { Style: not CollectionStyle.Alias, Items: [ScalarNode { Kind: ScalarKind.String } item] })
            return null;
        if (IsTimestamp(item))
            return null;
        var types = schema?.FindProperty(entry.Key.Value)?.Types ?? [];
        return types.Contains("array", StringComparer.Ordinal) && types.Contains("string", StringComparer.Ordinal) ? item : null;
    }

    /// <summary>The fix; null where a comment or an anchor stands in the way.</summary>
    public static CodeFix? Fix(SourceText source, FrontMatterBlock block, MappingEntry entry, ScalarNode item)
    {
        if (!EditableScalar.Is(source, block, item))
            return null;
        var between = TextSpan.FromBounds(entry.Key.Span.End, item.Span.Start);
        var end = Math.Max(entry.Value.Span.End, item.Span.End);
        var isPlain = source.AsSpan(between).IndexOfAnyExcept(Before) < 0
            && source.AsSpan(TextSpan.FromBounds(item.Span.End, end)).IndexOfAnyExcept(Behind) < 0;
        return isPlain
            ? CodeFix.Safe("Take the item out of the list", TextSpan.FromBounds(between.Start, end), $": {source.ToString(item.Span)}")
            : null;
    }

    /// <summary>Whether two roots say the same but for the list of one under a key.</summary>
    public static bool IsSame(ContentNode left, ContentNode right, string key) =>
        FixTrial.IsSameBut(left, right, key, static (list, item) => FixTrial.IsSame(((SequenceNode)list).Items[0], item));

    private static bool IsTimestamp(ScalarNode item) => item.Style == ScalarStyle.Plain && Yaml11Trap.IsTimestamp(item.Value);
}
