using System.Globalization;

namespace ContentLint.JsonSchema.Formats;

/// <summary>What keeps a domain name with right-to-left labels readable (RFC 5893, section 2).</summary>
internal static class BidiRule
{
    private enum Direction
    {
        Left,
        Right,
        Digit,
        ArabicDigit,
        Mark,
        Neutral,
    }

    /// <summary>Whether a code point makes the whole name a bidirectional one.</summary>
    public static bool IsRightToLeft(int codePoint) => DirectionOf(codePoint) is Direction.Right or Direction.ArabicDigit;

    /// <summary>Whether a label of a bidirectional name meets the rule.</summary>
    public static bool IsMet(List<int> label)
    {
        var directions = label.ConvertAll(DirectionOf);
        var end = directions.FindLastIndex(direction => direction != Direction.Mark);
        if (end < 0)
            return false;
        return directions[0] switch
        {
            Direction.Left => !directions.Exists(direction => direction is Direction.Right or Direction.ArabicDigit)
                && directions[end] is Direction.Left or Direction.Digit,
            Direction.Right => !directions.Contains(Direction.Left)
                && !(directions.Contains(Direction.Digit) && directions.Contains(Direction.ArabicDigit))
                && directions[end] is Direction.Right or Direction.Digit or Direction.ArabicDigit,
            _ => false,
        };
    }

    private static Direction DirectionOf(int codePoint) => codePoint switch
    {
        (>= '0' and <= '9') or (>= 0x6F0 and <= 0x6F9) => Direction.Digit,
        (>= 0x660 and <= 0x669) or 0x66B or 0x66C or 0x6DD => Direction.ArabicDigit,
        _ when CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => Direction.Mark,
        (>= 0x590 and <= 0x8FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF) => Direction.Right,
        '-' or 0xB7 or 0x30FB or 0x200C or 0x200D => Direction.Neutral,
        _ => Direction.Left,
    };
}
