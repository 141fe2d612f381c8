using System.Buffers;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Whether an edit of a value changes that value only.</summary>
internal static class EditableScalar
{
    private static readonly SearchValues<char> WordStarts = SearchValues.Create(" \t\r\n[{,");

    /// <summary>
    /// Whether a scalar stands there itself, on one line: no alias, no block scalar, and no anchor or tag that an edit would reach through.
    /// </summary>
    public static bool Is(SourceText source, FrontMatterBlock block, ScalarNode scalar)
    {
        var lexeme = source.AsSpan(scalar.Span);
        if (lexeme.IsEmpty
            || lexeme.IndexOfAny('\r', '\n') >= 0
            || scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded or ScalarStyle.MultiLine)
            return false;
        return block.Format != FrontMatterFormat.Yaml || (lexeme[0] != '*' && !HasProperties(source, scalar.Span.Start));
    }

    private static bool HasProperties(SourceText source, int start)
    {
        var before = source.Text.AsSpan(0, start).TrimEnd();
        var word = before[(before.LastIndexOfAny(WordStarts) + 1)..];
        return word is ['&' or '!', ..];
    }
}
