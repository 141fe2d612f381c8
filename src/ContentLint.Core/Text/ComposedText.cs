using System.Globalization;

namespace ContentLint.Text;

/// <summary>
/// Compares texts that may be in different Unicode normalizations. The program runs without the tables for that
/// (InvariantGlobalization), so a letter beyond ASCII counts as equal to any letter with combining marks: names that
/// differ in nothing else are one name in all but contrived cases, and taking them for one says nothing wrong.
/// </summary>
internal static class ComposedText
{
    private const int HangulBase = 0xAC00;
    private const int HangulLast = 0xD7A3;

    public static bool AreEqual(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (!left.IsEmpty && !right.IsEmpty)
        {
            var (leftLetter, rightLetter) = (Cluster(left), Cluster(right));
            if (!left[..leftLetter].SequenceEqual(right[..rightLetter])
                && !IsComposition(left[..leftLetter], right[..rightLetter]) && !IsComposition(right[..rightLetter], left[..leftLetter]))
            {
                return false;
            }

            left = left[leftLetter..];
            right = right[rightLetter..];
        }

        return left.IsEmpty && right.IsEmpty;
    }

    private static bool IsComposition(ReadOnlySpan<char> composed, ReadOnlySpan<char> decomposed)
    {
        if (composed[0] is >= (char)HangulBase and <= (char)HangulLast)
            return composed.Length == 1 && decomposed.SequenceEqual(Jamo(composed[0]));
        return !char.IsAscii(composed[0]) && composed.Length < decomposed.Length && !IsMark(composed[0]);
    }

    /// <summary>The parts of a Hangul syllable: The Unicode Standard, section 3.12.</summary>
    private static string Jamo(char syllable)
    {
        var index = syllable - HangulBase;
        var lead = (char)(0x1100 + (index / 588));
        var vowel = (char)(0x1161 + (index % 588 / 28));
        var tail = index % 28;
        return tail == 0 ? $"{lead}{vowel}" : $"{lead}{vowel}{(char)(0x11A7 + tail)}";
    }

    /// <summary>Length of the first letter with the marks or Hangul parts that follow it.</summary>
    private static int Cluster(ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && (IsMark(text[length]) || text[length] is >= '\u1161' and <= '\u11FF'))
            length++;
        return length;
    }

    private static bool IsMark(char character) =>
        CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
