using System.Collections.Immutable;

namespace ContentLint.Rules.Links;

/// <summary>
/// Recognizes two bracketed citations or tags side by side, as in <c>[RFC3550][RFC3261]</c>: on a page without definitions they are text.
/// </summary>
internal static class Citations
{
    private static readonly ImmutableArray<string> SmallWords =
    [
        "et", "al", "al.", "and", "&", "und", "y", "p.", "pp.", "ch.", "chap.", "sec.", "section", "vol.", "no.", "von", "van", "de", "der"
    ];

    /// <summary>Whether a text and a label may both be citations of the same kind.</summary>
    public static bool AreIn(string text, string label) => Is(text) && Is(label) && IsIdeographic(text) == IsIdeographic(label);

    /// <summary>A single word or number, or several that each begin like a name or a number: <c>ISO 8601</c>, <c>Knuth et al.</c></summary>
    private static bool Is(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.All(IsWord)
            && (words.Length == 1
                || words.All(static word => IsNameOrNumber(word) || SmallWords.Contains(word, StringComparer.Ordinal)));
    }

    private static bool IsWord(string word) =>
        word == "&" || (word.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ',' or ':' or '/' or '+' or '&' or '\'')
            && char.IsLetterOrDigit(word[0]));

    private static bool IsNameOrNumber(string word) => char.IsUpper(word[0]) || char.IsDigit(word[0]);

    private static bool IsIdeographic(string text) => text.Any(static c => c >= 0x2E80);
}
