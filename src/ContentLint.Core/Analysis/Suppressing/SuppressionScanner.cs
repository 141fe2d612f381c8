using System.Collections.Immutable;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>Reads suppression directives from comments, in time linear in their length.</summary>
internal static class SuppressionScanner
{
    private const string ReasonMark = "--";

    private static readonly (string Opening, string Inner, string InnerEnd, string Closing)[] Comments =
    [
        ("<!--", "", "", "-->"), ("{", "/*", "*/", "}"), ("#", "", "", "")
    ];

    /// <summary>The directive in a comment, or what is wrong with it; neither if the comment is about something else.</summary>
    /// <param name="source">The file.</param>
    /// <param name="comment">The whole comment with its delimiters.</param>
    public static (SuppressionDirective? Directive, SuppressionMistake? Mistake) Read(SourceText source, TextSpan comment)
    {
        var inner = Inside(source.AsSpan(comment));
        var text = source.AsSpan(comment)[inner];
        if (!text.StartsWith(DirectiveNames.Prefix, StringComparison.OrdinalIgnoreCase))
            return default;
        var start = comment.Start + inner.Start.Value;
        var word = text[..WordLength(text)];
        if (DirectiveNames.KindOf(word) is not { } kind)
            return (null, DirectiveNames.Misspelling(word.ToString(), new TextSpan(start, word.Length)));
        return ReadRules(text, word.Length, start, new SuppressionDirective(kind, comment, [], [], null));
    }

    private static (SuppressionDirective? Directive, SuppressionMistake? Mistake) ReadRules(
        ReadOnlySpan<char> text, int position, int start, SuppressionDirective directive)
    {
        var rules = ImmutableArray.CreateBuilder<string>();
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        var isAll = false;
        string? reason = null;
        while (position < text.Length)
        {
            var end = position;
            while (end < text.Length && IsSeparator(text[end]))
                end++;
            var isSeparate = end > position;
            position = end;
            while (end < text.Length && !IsSeparator(text[end]))
                end++;
            var token = text[position..end];
            if (token.IsEmpty)
                break;
            if (token is ReasonMark && char.IsWhiteSpace(text[position - 1]) && (end == text.Length || char.IsWhiteSpace(text[end])))
            {
                reason = text[end..].Trim() is { Length: > 0 } given ? given.ToString() : null;
                break;
            }

            if (!isSeparate || !IsRule(token))
                return (null, NoRule(token, new TextSpan(start + position, token.Length)));
            isAll |= token.Equals(SuppressionDirective.AllRules, StringComparison.OrdinalIgnoreCase);
            rules.Add(token.ToString());
            spans.Add(new TextSpan(start + position, token.Length));
            position = end;
        }

        var named = isAll
            ? directive
            : directive with { Rules = rules.ToImmutable(), RuleSpans = spans.ToImmutable(), EntrySpans = spans.ToImmutable() };
        return (named with { Reason = reason }, null);
    }

    private static SuppressionMistake NoRule(ReadOnlySpan<char> token, TextSpan span) => new(
        span,
        UnknownSuppressionTexts.Token,
        token.ToString(),
        $"Write a space or comma between rules, and ' {ReasonMark} ' before the reason");

    /// <summary>What stands between the delimiters of a comment, without the space around it; nothing if there are none.</summary>
    private static Range Inside(ReadOnlySpan<char> comment)
    {
        foreach (var (opening, inner, innerEnd, closing) in Comments)
        {
            if (!comment.StartsWith(opening, StringComparison.Ordinal))
                continue;
            var text = comment[opening.Length..].TrimStart();
            if (!text.StartsWith(inner, StringComparison.Ordinal))
                continue;
            text = text[inner.Length..].TrimStart();
            var start = comment.Length - text.Length;
            text = WithoutEnd(WithoutEnd(text, closing), innerEnd);
            return start..(start + text.Length);
        }

        return ..0;
    }

    private static ReadOnlySpan<char> WithoutEnd(ReadOnlySpan<char> text, string end)
    {
        var trimmed = text.TrimEnd();
        return trimmed.EndsWith(end, StringComparison.Ordinal) ? trimmed[..^end.Length].TrimEnd() : trimmed;
    }

    /// <summary>The length of the directive that a text begins with: hyphens and underscores belong to it, but not at its end.</summary>
    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = DirectiveNames.Prefix.Length;
        while (length < text.Length && (char.IsAsciiLetterOrDigit(text[length]) || text[length] is '-' or '_'))
            length++;
        while (length > DirectiveNames.Prefix.Length && text[length - 1] == '-')
            length--;
        return length;
    }

    private static bool IsSeparator(char character) => character == ',' || char.IsWhiteSpace(character);

    /// <summary>Whether a word is written as ids and names of rules are: letters and digits, with single hyphens between.</summary>
    private static bool IsRule(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiLetter(word[0]))
            return false;
        for (var i = 1; i < word.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(word[i]) && (word[i] != '-' || word[i - 1] == '-'))
                return false;
        }

        return word[^1] != '-';
    }
}
