using System.Globalization;

namespace ContentLint.Urls.Idna;

/// <summary>
/// The mapping of UTS 46, section 5, as section 6 derives it from NFKC_Casefold: what casefolding leaves alone is valid,
/// unless it is no letter, mark, number, sign or punctuation at all.
/// </summary>
internal static class IdnaMapping
{
    private const int SharpS = 0xDF;
    private const int CapitalSharpS = 0x1E9E;
    private const int IdeographicStop = 0x3002;
    private const int FullwidthStop = 0xFF0E;
    private const int HalfwidthIdeographicStop = 0xFF61;

    /// <summary>Maps a text; null if it holds something that is disallowed.</summary>
    public static List<int>? Map(string text)
    {
        var output = new List<int>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case < 0x80:
                    output.Add(char.ToLowerInvariant((char)rune.Value));
                    break;
                case CapitalSharpS:
                    output.Add(SharpS);
                    break;
                case IdeographicStop:
                    output.Add('.');
                    break;
                case var codePoint when IsDeviation(codePoint):
                    output.Add(codePoint);
                    break;
                case var codePoint when UnicodeTables.Instance.Mappings.TryGet(codePoint, out var target, out var distance):
                    if (!AddTarget(output, codePoint, target, distance))
                        return null;
                    break;
                case var codePoint:
                    if (!IsKept(codePoint))
                        return null;
                    output.Add(codePoint);
                    break;
            }
        }

        return output;
    }

    /// <summary>Whether a code point may stand in a label after the mapping.</summary>
    public static bool IsValid(int codePoint)
    {
        if (codePoint < 0x80)
            return codePoint is not (>= 'A' and <= 'Z');
        return IsDeviation(codePoint)
            || (codePoint != IdeographicStop && IsKept(codePoint) && !UnicodeTables.Instance.Mappings.TryGet(codePoint, out _, out _));
    }

    /// <summary>
    /// Appends what a code point is mapped to. A sign that has a full stop in it would change the labels; an unassigned one cannot be left
    /// out.
    /// </summary>
    private static bool AddTarget(List<int> output, int codePoint, int[] target, int distance)
    {
        if (target is [var first])
        {
            var mapped = first + distance == IdeographicStop ? '.' : first + distance;
            output.Add(mapped);
            return mapped != '.' || codePoint is FullwidthStop or HalfwidthIdeographicStop;
        }

        output.AddRange(target);
        return !target.Contains('.') && (target.Length > 0 || IsAssigned(codePoint));
    }

    /// <summary>Letters that IDNA 2003 mapped away and that stand for themselves now.</summary>
    private static bool IsDeviation(int codePoint) => codePoint is SharpS or 0x3C2 or 0x200C or 0x200D;

    private static bool IsAssigned(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) != UnicodeCategory.OtherNotAssigned && codePoint is not (>= 0xE0000 and <= 0xE007F);

    /// <summary>Whether a code point that nothing is mapped from may stay; marks of layout and of replacement may not.</summary>
    private static bool IsKept(int codePoint) =>
        codePoint is not (0xFFFC or 0xFFFD or (>= 0x2FF0 and <= 0x2FFF))
        && CharUnicodeInfo.GetUnicodeCategory(codePoint)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
