using System.Globalization;
using System.Text;

namespace ContentLint.Urls.Idna;

/// <summary>
/// Turns domains into ASCII as browsers do (URL Standard, domain to ASCII; UTS 46, section 4: nontransitional, CheckBidi and
/// CheckJoiners, neither STD3 rules nor DNS lengths).
/// </summary>
public static class DomainToAscii
{
    private const string Prefix = "xn--";

    /// <summary>Encoding takes quadratic time; no name server takes labels of more than 63 letters.</summary>
    private const int LongestInternationalLabel = 1000;

    /// <summary>Converts a domain; null if it is none.</summary>
    public static string? Convert(string domain)
    {
        if (Ascii.IsValid(domain) && !domain.Contains(Prefix, StringComparison.OrdinalIgnoreCase))
            return domain.Length == 0 ? null : domain.ToLowerInvariant();
        if (ReadLabels(domain) is not { } labels || !MeetsBidiRule(labels))
            return null;
        var ascii = string.Join('.', labels.Select(Encode));
        return ascii.Length == 0 ? null : ascii;
    }

    /// <summary>A domain as people write it; labels that are no valid encoding stay as they are.</summary>
    public static string ToUnicode(string domain) => string.Join('.', domain.Split('.').Select(static label =>
        label.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && ReadLabel(CodePointsOf(label.ToLowerInvariant())) is { } codePoints
            ? TextOf(codePoints)
            : label));

    private static List<List<int>>? ReadLabels(string domain)
    {
        if (IdnaMapping.Map(domain) is not { } mapped)
            return null;
        var labels = new List<List<int>>();
        var text = CanonicalComposition.Normalize(mapped);
        for (var start = 0; start <= text.Count;)
        {
            var end = text.IndexOf('.', start);
            end = end < 0 ? text.Count : end;
            if (ReadLabel(text.GetRange(start, end - start)) is not { } label)
                return null;
            labels.Add(label);
            start = end + 1;
        }

        return labels;
    }

    /// <summary>The code points that a label stands for; null if it is not valid.</summary>
    private static List<int>? ReadLabel(List<int> label)
    {
        var isAscii = label.TrueForAll(static codePoint => codePoint < 0x80);
        if (!isAscii && label.Count > LongestInternationalLabel)
            return null;
        if (label is not ['x', 'n', '-', '-', ..])
            return isAscii || IsValid(label) ? label : null;
        if (!isAscii || label.Count > LongestInternationalLabel || Punycode.Decode(TextOf(label)[Prefix.Length..]) is not { } decoded)
            return null;
        var isInternational = decoded.Exists(static codePoint => codePoint >= 0x80);
        return isInternational
            && decoded is not ['x', 'n', '-', '-', ..]
            && IsValid(decoded)
            && CanonicalComposition.Normalize(decoded).SequenceEqual(decoded) ? decoded : null;
    }

    /// <summary>The validity criteria of UTS 46, section 4.1.</summary>
    private static bool IsValid(List<int> label)
    {
        if (IsMark(label[0]))
            return false;
        for (var i = 0; i < label.Count; i++)
        {
            var isValid = label[i] switch
            {
                '.' => false,
                0x200C => (i > 0 && JoiningScripts.IsVirama(label[i - 1])) || JoiningScripts.JoinsAround(label, i),
                0x200D => i > 0 && JoiningScripts.IsVirama(label[i - 1]),
                var codePoint => IdnaMapping.IsValid(codePoint),
            };
            if (!isValid)
                return false;
        }

        return true;
    }

    private static bool MeetsBidiRule(List<List<int>> labels) =>
        !labels.Exists(static label => label.Exists(BidiRule.IsRightToLeft))
            || labels.TrueForAll(static label => label.Count == 0 || BidiRule.IsMet(label));

    private static string Encode(List<int> label) =>
        label.TrueForAll(static codePoint => codePoint < 0x80) ? TextOf(label) : Prefix + Punycode.Encode(label);

    private static bool IsMark(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark;

    private static List<int> CodePointsOf(string text) => [.. text.EnumerateRunes().Select(static rune => rune.Value)];

    private static string TextOf(List<int> codePoints)
    {
        var text = new StringBuilder(codePoints.Count);
        foreach (var codePoint in codePoints)
            text.Append(char.ConvertFromUtf32(codePoint));
        return text.ToString();
    }
}
