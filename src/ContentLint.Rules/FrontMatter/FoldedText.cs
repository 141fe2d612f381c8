using System.Text;
using ContentLint.Diagnostics;
using ContentLint.Syntax.FrontMatter;
using ContentLint.Text;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Folds a long plain scalar over several lines (YAML 1.2.2, section 8.1.3).</summary>
internal static class FoldedText
{
    private const string Indicator = ">-";

    /// <summary>Whether a plain value of a key makes its line longer than a width. Folding would make a string of a date.</summary>
    public static bool IsTooWide(SourceText source, FrontMatterValue value, int width)
    {
        var (scalar, isInBlock) = (value.Scalar, value is { Entry: not null, IsInFlow: false });
        if (!isInBlock || scalar is not { Style: ScalarStyle.Plain, Kind: ScalarKind.String } || Yaml11Trap.IsTimestamp(scalar.Value))
            return false;
        var line = source.GetLineStart(scalar.Span.Start);
        return Length(source.Text.AsSpan(line, scalar.Span.End - line)) > width;
    }

    /// <summary>The fix; null where a comment stands behind the value, or the value stands on several lines.</summary>
    public static CodeFix? Fix(SourceText source, FrontMatterBlock block, FrontMatterValue value, int width)
    {
        var (scalar, key) = (value.Scalar, value.Entry!.Key);
        var line = source.GetLineStart(key.Span.Start);
        var end = source.GetLine(source.GetPosition(scalar.Span.End).Line).End;
        if (!EditableScalar.Is(source, block, scalar)
            || !source.Text.AsSpan(scalar.Span.End, end - scalar.Span.End).IsWhiteSpace()
            || source.GetLineStart(scalar.Span.Start) != line)
            return null;
        var margin = new string(' ', key.Span.Start - line + 2);
        var text = new StringBuilder(Indicator);
        foreach (var part in Fold(scalar.Value, width - margin.Length))
            text.Append(source.NewLine).Append(margin).Append(part);
        return CodeFix.Safe("Fold the value", scalar.Span, text.ToString());
    }

    /// <summary>Lines of at most a width where the words allow it. Only a single space between two words can become a line break.</summary>
    private static List<string> Fold(string text, int width)
    {
        var lines = new List<string>();
        var (start, fold) = (0, -1);
        for (var i = 1; i <= text.Length; i++)
        {
            var isEnd = i == text.Length;
            if (!isEnd && !(text[i] == ' ' && i + 1 < text.Length && !char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i + 1])))
                continue;
            if (fold > start && Length(text.AsSpan(start, i - start)) > width)
            {
                lines.Add(text[start..fold]);
                start = fold + 1;
            }

            fold = i;
        }

        lines.Add(text[start..]);
        return lines;
    }

    /// <summary>Characters as people count them, more or less: a surrogate pair is one.</summary>
    private static int Length(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        foreach (var c in text)
        {
            if (char.IsLowSurrogate(c))
                length--;
        }

        return length;
    }
}
