using System.Collections.Frozen;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Analysis.Suppressing;

/// <summary>The words that suppression comments begin with.</summary>
internal static class DirectiveNames
{
    /// <summary>What all of them begin with.</summary>
    public const string Prefix = "contentlint-";

    private static readonly (string Name, SuppressionKind Kind)[] Kinds =
    [
        ("disable", SuppressionKind.Disable),
        ("enable", SuppressionKind.Enable),
        ("disable-next-line", SuppressionKind.DisableNextLine),
        ("disable-file", SuppressionKind.DisableFile),
    ];

    /// <summary>What other linters call the same; none of these is a misspelling.</summary>
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["ignore"] = "disable",
        ["suppress"] = "disable",
        ["disable-line"] = "disable-next-line",
        ["disable-next"] = "disable-next-line",
        ["ignore-line"] = "disable-next-line",
        ["ignore-next"] = "disable-next-line",
        ["ignore-next-line"] = "disable-next-line",
        ["suppress-next-line"] = "disable-next-line",
        ["ignore-file"] = "disable-file",
        ["suppress-file"] = "disable-file",
        ["restore"] = "enable",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The directive that a word stands for; null if it stands for none.</summary>
    /// <param name="word">The word with the prefix.</param>
    public static SuppressionKind? KindOf(ReadOnlySpan<char> word)
    {
        foreach (var (name, kind) in Kinds)
        {
            if (word.StartsWith(Prefix, StringComparison.Ordinal) && word[Prefix.Length..].SequenceEqual(name))
                return kind;
        }

        return null;
    }

    /// <summary>What is wrong with a word that is none of them; null if it may be something else altogether, such as prose.</summary>
    /// <param name="word">The word with the prefix, in any case.</param>
    /// <param name="span">Where it stands.</param>
    public static SuppressionMistake? Misspelling(string word, TextSpan span)
    {
        var name = word[Prefix.Length..];
        var verb = name.Split('-', '_')[0];
        var names = Kinds.Select(static kind => kind.Name);
        if (Synonyms.TryGetValue(name, out var meant) || (meant = Spelling.Nearest(name, names)) is not null)
            return Mistake($"Write '{Prefix}{meant}'", Prefix + meant);
        return Synonyms.ContainsKey(verb) || Spelling.Nearest(verb, ["disable", "enable"]) is not null
            ? Mistake($"Use one of {string.Join(", ", names.Select(static known => Prefix + known))}", null)
            : null;

        SuppressionMistake Mistake(string help, string? correction) =>
            new(span, UnknownSuppressionTexts.Directive, word, help) { Meant = correction };
    }
}
