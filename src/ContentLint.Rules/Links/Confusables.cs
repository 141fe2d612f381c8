using System.Collections.Frozen;

namespace ContentLint.Rules.Links;

/// <summary>
/// Characters that are taken for others in a host: letters that look like Latin ones, and signs that look like the delimiters of a URL.
/// </summary>
internal static class Confusables
{
    private const string Cyrillic = "аеёіїјорсухѕԁһӏԛԝүкмнтвгьҫ";
    private const string Greek = "αβεικνορτυχωϲϳγη";
    private const string Armenian = "օսհոցքյզ";

    /// <summary>
    /// Slashes, colons, dots and hyphens that mean nothing in a URL. Dots that words of some language need are not in it.
    /// </summary>
    private static readonly FrozenSet<int> Signs = FrozenSet.ToFrozenSet(
        [
            0x2044, 0x2215, 0x2236, 0x29F8, 0x2CC6, 0x3033, 0xA789, 0x0589, 0x05C3, 0xA4F8, 0xA4FA, 0x0701, 0x0702, 0x2571, 0x31D3, 0x2010,
            0x2011, 0x2212
        ]);

    /// <summary>Latin letters that are not of any alphabet but of phonetics, and look like those that are.</summary>
    private static readonly FrozenSet<int> PhoneticLetters = FrozenSet.ToFrozenSet([
        0x0251, 0x0261, 0x0269, 0x026A, 0x028F, 0x0280, 0x029F, 0x0274, 0x1D00, 0x1D04, 0x1D0F, 0x1D20, 0x1D21, 0x1D22, 0xA730, 0xA731
    ]);

    private static readonly FrozenSet<int> LatinLike = FrozenSet.ToFrozenSet((Cyrillic + Greek + Armenian)
        .EnumerateRunes()
        .Select(static rune => rune.Value));

    /// <summary>Whether a letter of another script looks like a Latin one.</summary>
    public static bool IsLatinLike(int codePoint) => LatinLike.Contains(codePoint);

    /// <summary>Whether a sign looks like a delimiter, so that a part of the host looks like a path or a port.</summary>
    public static bool IsDelimiterLike(int codePoint) => Signs.Contains(codePoint);

    /// <summary>Whether a letter is only used to write sounds.</summary>
    public static bool IsPhonetic(int codePoint) => PhoneticLetters.Contains(codePoint);
}
