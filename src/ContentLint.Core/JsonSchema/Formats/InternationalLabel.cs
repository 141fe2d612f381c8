using System.Globalization;
using ContentLint.Urls.Idna;

namespace ContentLint.JsonSchema.Formats;

/// <summary>One label of an internationalized domain name (RFC 5891, RFC 5892), as it is spoken or in its <c>xn--</c> form.</summary>
internal static class InternationalLabel
{
    private const string Prefix = "xn--";
    private const int LongestLabel = 63;

    /// <summary>Reads a label.</summary>
    /// <param name="label">The label.</param>
    /// <param name="asciiLength">Its length in the domain name system.</param>
    /// <returns>The code points that it stands for; null if it is no valid label.</returns>
    public static List<int>? Read(string label, out int asciiLength)
    {
        asciiLength = label.Length;
        if (label.Length is 0 or > 4 * LongestLabel || HasLoneSurrogate(label))
            return null;
        var codePoints = label.EnumerateRunes().Select(rune => rune.Value).ToList();
        if (codePoints.TrueForAll(codePoint => codePoint < 0x80))
        {
            if (!label.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
                return asciiLength <= LongestLabel && IsPlain(label) ? codePoints : null;
            var decoded = Punycode.Decode(label[Prefix.Length..]);
            if (decoded is null || asciiLength > LongestLabel || decoded.TrueForAll(codePoint => codePoint < 0x80))
                return null;
            var isCanonical = Punycode.Encode(decoded).Equals(label[Prefix.Length..], StringComparison.OrdinalIgnoreCase);
            return isCanonical && IsInternational(decoded) ? decoded : null;
        }

        asciiLength = Prefix.Length + Punycode.Encode(codePoints).Length;
        return asciiLength <= LongestLabel && IsInternational(codePoints) ? codePoints : null;
    }

    private static bool HasLoneSurrogate(string label)
    {
        for (var i = 0; i < label.Length; i++)
        {
            if (!char.IsSurrogate(label[i]))
                continue;
            if (i + 1 >= label.Length || !char.IsSurrogatePair(label[i], label[i + 1]))
                return true;
            i++;
        }

        return false;
    }

    private static bool IsPlain(string label) =>
        label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static bool IsInternational(List<int> label)
    {
        if (label[0] == '-' || label[^1] == '-' || label is [_, _, '-', '-', ..] || IsMark(label[0]))
            return false;
        for (var i = 0; i < label.Count; i++)
        {
            if (!IsAllowed(label, i))
                return false;
        }

        return true;
    }

    private static bool IsMark(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    /// <summary>The derived property of RFC 5892, section 3, with the exceptions of section 2.6 and the rules of appendix A.</summary>
    private static bool IsAllowed(List<int> label, int index)
    {
        var codePoint = label[index];
        var before = index > 0 ? label[index - 1] : -1;
        var after = index + 1 < label.Count ? label[index + 1] : -1;
        return codePoint switch
        {
            '-' or 0x6FD or 0x6FE or 0xF0B or 0x3007 => true,
            0x640 or 0x7FA or 0x302E or 0x302F or (>= 0x3031 and <= 0x3035) or 0x303B => false,
            0xB7 => before == 'l' && after == 'l',
            0x375 => IsGreek(after),
            0x5F3 or 0x5F4 => before is >= 0x591 and <= 0x5F2,
            0x30FB => label.Exists(IsJapanese),
            >= 0x660 and <= 0x669 => !label.Exists(other => other is >= 0x6F0 and <= 0x6F9),
            >= 0x6F0 and <= 0x6F9 => !label.Exists(other => other is >= 0x660 and <= 0x669),
            0x200C => JoiningScripts.IsVirama(before) || JoiningScripts.JoinsAround(label, index),
            0x200D => JoiningScripts.IsVirama(before),
            _ => CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.LowercaseLetter
                or UnicodeCategory.UppercaseLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.DecimalDigitNumber
                    or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark,
        };
    }

    private static bool IsGreek(int codePoint) =>
        codePoint is (>= 0x370 and <= 0x3FF and not 0x37E and not 0x387) or (>= 0x1F00 and <= 0x1FFE);

    private static bool IsJapanese(int codePoint) => codePoint is (>= 0x3041 and <= 0x3096) or (>= 0x30A1 and <= 0x30FA) or 0x3005 or 0x3007
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAD9) or (>= 0x20000 and <= 0x323AF);
}
