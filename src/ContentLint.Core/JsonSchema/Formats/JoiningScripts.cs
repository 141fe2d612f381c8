using System.Globalization;

namespace ContentLint.JsonSchema.Formats;

/// <summary>Where a zero-width joiner or non-joiner has a meaning (RFC 5892, appendix A.1 and A.2).</summary>
internal static class JoiningScripts
{
    /// <summary>Whether a sign suppresses the vowel of the letter before it (combining class 9).</summary>
    public static bool IsVirama(int codePoint) => codePoint is 0x94D or 0x9CD or 0xA4D or 0xACD or 0xB4D or 0xBCD or 0xC4D or 0xCCD or 0xD3B or 0xD3C or 0xD4D
        or 0xDCA or 0xE3A or 0xEBA or 0xF84 or 0x1039 or 0x103A or 0x1714 or 0x1734 or 0x17D2 or 0x1A60 or 0x1B44 or 0x1BAA or 0x1BAB or 0x1BF2 or 0x1BF3 or 0x2D7F
        or 0xA806 or 0xA8C4 or 0xA953 or 0xA9C0 or 0xAAF6 or 0xABED;

    /// <summary>Whether a non-joiner stands between letters that would join without it.</summary>
    public static bool JoinsAround(List<int> label, int index)
    {
        var left = index - 1;
        while (left >= 0 && IsTransparent(label[left]))
            left--;
        var right = index + 1;
        while (right < label.Count && IsTransparent(label[right]))
            right++;
        return left >= 0 && right < label.Count && JoinsLeft(label[left]) && (JoinsLeft(label[right]) || IsRightJoining(label[right]));
    }

    private static bool IsTransparent(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Dual-joining letters of Arabic; the letters of rarer cursive scripts are taken to be such.</summary>
    private static bool JoinsLeft(int codePoint) =>
        (codePoint is (>= 0x620 and <= 0x64A) or (>= 0x66E and <= 0x6D3) or (>= 0x6FA and <= 0x6FF) or (>= 0x750 and <= 0x77F) or (>= 0x8A0 and <= 0x8C7)
            && codePoint is not (0x621 or 0x674) && !IsRightJoining(codePoint))
        || codePoint is (>= 0x710 and <= 0x74F) or (>= 0x7CA and <= 0x7EA) or (>= 0x840 and <= 0x858) or (>= 0x1820 and <= 0x18AA) or (>= 0xA840 and <= 0xA872);

    private static bool IsRightJoining(int codePoint) => codePoint is (>= 0x622 and <= 0x625) or 0x627 or 0x629 or (>= 0x62F and <= 0x632) or 0x648
        or (>= 0x671 and <= 0x673) or (>= 0x675 and <= 0x677) or (>= 0x688 and <= 0x699) or 0x6C0 or (>= 0x6C3 and <= 0x6CB) or 0x6CD or 0x6CF or 0x6D2 or 0x6D3
        or 0x6D5 or 0x6EE or 0x6EF or (>= 0x759 and <= 0x75B) or 0x76B or 0x76C or 0x771 or 0x773 or 0x774 or 0x778 or 0x779;
}
