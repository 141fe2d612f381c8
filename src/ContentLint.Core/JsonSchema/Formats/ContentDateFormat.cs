using System.Globalization;

namespace ContentLint.JsonSchema.Formats;

/// <summary>
/// The format <c>content-date</c>: what site generators themselves write and read as a date. ISO 8601 dates and date-times
/// with <c>T</c> or a space, slashes as in Hexo, and with the offset as Jekyll writes it. Dates that do not exist are refused.
/// </summary>
internal static class ContentDateFormat
{
    /// <summary>
    /// Whether a text is a date for a site generator; an empty text, a template or one of Eleventy's names is left to the generator.
    /// </summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || IsLeftToGenerator(text))
            return true;
        return TryTakeDate(ref text) && (text.IsEmpty || (TryTakeTime(ref text) && TryTakeOffset(text.TrimStart())));
    }

    private static bool IsLeftToGenerator(ReadOnlySpan<char> text) =>
        text is "Last Modified" or "Created" or "git Last Modified" or "git Created"
        || text.Contains("{{", StringComparison.Ordinal)
        || text.Contains("{%", StringComparison.Ordinal)
        || text.Contains("<%", StringComparison.Ordinal);

    private static bool TryTakeDate(ref ReadOnlySpan<char> text)
    {
        if (!TryTakeNumber(ref text, 4, 4, out var year) || text.IsEmpty || text[0] is not ('-' or '/'))
            return false;
        var separator = text[0];
        return TryTake(ref text, separator) && TryTakeNumber(ref text, 1, 2, out var month)
            && TryTake(ref text, separator) && TryTakeNumber(ref text, 1, 2, out var day)
            && year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool TryTakeTime(ref ReadOnlySpan<char> text)
    {
        if (text[0] is not ('T' or 't' or ' ' or '\t'))
            return false;
        text = text[1..].TrimStart(" \t");
        if (!TryTakeNumber(ref text, 1, 2, out var hour) || !TryTake(ref text, ':') || !TryTakeNumber(ref text, 2, 2, out var minute))
            return false;
        var second = 0;
        if (TryTake(ref text, ':') && !TryTakeNumber(ref text, 2, 2, out second))
            return false;
        if (TryTake(ref text, '.') && !TryTakeNumber(ref text, 1, int.MaxValue, out _))
            return false;
        return hour <= 23 && minute <= 59 && second <= 60;
    }

    private static bool TryTakeOffset(ReadOnlySpan<char> text)
    {
        if (text is "" or "Z" or "z" or "UTC" or "GMT")
            return true;
        if (text[0] is not ('+' or '-'))
            return false;
        text = text[1..];
        if (!TryTakeNumber(ref text, 1, 2, out var hours))
            return false;
        var minutes = 0;
        var isComplete = text.IsEmpty
            || ((TryTake(ref text, ':') || text.Length == 2) && TryTakeNumber(ref text, 2, 2, out minutes) && text.IsEmpty);
        return isComplete && hours <= 23 && minutes <= 59;
    }

    private static bool TryTake(ref ReadOnlySpan<char> text, char expected)
    {
        if (text.IsEmpty || text[0] != expected)
            return false;
        text = text[1..];
        return true;
    }

    private static bool TryTakeNumber(ref ReadOnlySpan<char> text, int minimum, int maximum, out int number)
    {
        var length = 0;
        while (length < text.Length && length < maximum && char.IsAsciiDigit(text[length]))
            length++;
        // A fraction may have more digits than a number holds; its value does not matter.
        var isTaken = length >= minimum;
        number = isTaken ? int.Parse(text[..Math.Min(length, 9)], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        text = text[length..];
        return isTaken;
    }
}
