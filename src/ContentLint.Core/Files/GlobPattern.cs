using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ContentLint.Text;

namespace ContentLint.Files;

/// <summary>
/// A glob over paths with forward slashes, case-sensitive: <c>*</c>, <c>?</c>, <c>[a-z]</c>, <c>[!a]</c>, <c>{a,b}</c>, and
/// <c>**</c> for any number of folders. A pattern without a slash matches at any depth; a leading slash ties it to the
/// root; a trailing one means everything beneath. Matching never backtracks further than the last star, so its time is
/// bounded by the product of the lengths whatever the pattern.
/// </summary>
public sealed class GlobPattern
{
    private readonly ImmutableArray<string[]> alternatives;

    private GlobPattern(string text, ImmutableArray<string[]> alternatives)
    {
        Text = text;
        this.alternatives = alternatives;
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Parses a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="pattern">The parsed pattern, or null.</param>
    /// <param name="problem">What is wrong, as a clause without a full stop, or null.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out GlobPattern? pattern, [NotNullWhen(false)] out string? problem)
    {
        pattern = null;
        problem = GlobSyntax.FindProblem(text);
        if (problem is null && GlobSyntax.ExpandBraces(text) is { } expanded)
        {
            pattern = new GlobPattern(text, [.. expanded.Select(GlobSyntax.ToSegments)]);
            return true;
        }

        problem ??= $"has more than {GlobSyntax.MaximumAlternatives} alternatives in braces";
        return false;
    }

    /// <summary>A pattern as generators write it: one without a slash means a file right in the folder. Null if it is none.</summary>
    /// <param name="text">The pattern.</param>
    public static GlobPattern? InFolder(string text) =>
        TryParse(
            text.StartsWith("./", StringComparison.Ordinal) ? text[1..] : text.Contains('/', StringComparison.Ordinal) ? text : $"/{text}",
            out var pattern,
            out _) ? pattern : null;

    /// <summary>Whether the pattern has a folder or file of this name, without wildcards, as one of its parts.</summary>
    /// <param name="name">The name.</param>
    public bool Names(string name) => alternatives.Any(alternative => alternative.Contains(name, StringComparer.Ordinal));

    /// <summary>Whether the whole path matches.</summary>
    /// <param name="path">A relative path with forward slashes.</param>
    public bool IsMatch(string path) => IsMatch(path.Split('/'));

    /// <summary>Whether the path, or a folder that it lies in, matches: the way of <c>.gitignore</c>.</summary>
    /// <param name="path">A relative path with forward slashes.</param>
    public bool IsMatchOrBeneath(string path) => IsMatchOrBeneath(path.Split('/'));

    internal bool IsMatch(ReadOnlySpan<string> segments)
    {
        foreach (var alternative in alternatives)
        {
            if (StarMatching.IsMatch<string, string>(alternative, segments, static part => part == "**", MatchesSegment))
                return true;
        }

        return false;
    }

    internal bool IsMatchOrBeneath(ReadOnlySpan<string> segments)
    {
        for (var length = 1; length <= segments.Length; length++)
        {
            if (IsMatch(segments[..length]))
                return true;
        }

        return false;
    }

    private static bool MatchesSegment(string pattern, string text)
    {
        var (at, from, star, mark) = (0, 0, -1, 0);
        while (from < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
                (star, mark) = (at++, from);
            else if (at < pattern.Length && TryTake(pattern, ref at, text, ref from))
                continue;
            else if (star < 0)
                return false;
            else
                (at, from) = (star + 1, ++mark);
        }

        while (at < pattern.Length && pattern[at] == '*')
            at++;
        return at == pattern.Length;
    }

    private static bool TryTake(string pattern, ref int at, string text, ref int from)
    {
        switch (pattern[at])
        {
            case '?':
                at++;
                from += char.IsSurrogatePair(text, from) ? 2 : 1;
                return true;
            case '[':
                var end = GlobSyntax.EndOfClass(pattern, at);
                if (!InClass(pattern.AsSpan(at + 1, end - at - 1), text[from]))
                    return false;
                at = end + 1;
                from++;
                return true;
            default:
                if (pattern[at] != text[from])
                    return false;
                at++;
                from++;
                return true;
        }
    }

    private static bool InClass(ReadOnlySpan<char> members, char character)
    {
        var negated = members[0] is '!' or '^';
        if (negated)
            members = members[1..];
        for (var i = 0; i < members.Length; i++)
        {
            var isRange = i + 2 < members.Length && members[i + 1] == '-';
            if (isRange ? character >= members[i] && character <= members[i + 2] : character == members[i])
                return !negated;
            if (isRange)
                i += 2;
        }

        return negated;
    }
}
