using System.Text.RegularExpressions;

namespace ContentLint.JsonSchema.Formats;

/// <summary>Dates, times and durations of RFC 3339.</summary>
internal static partial class DateFormats
{
    /// <summary>full-date.</summary>
    public static bool IsDate(string text) => IsDate(text.AsSpan());

    /// <summary>date-time; the offset is required.</summary>
    public static bool IsDateTime(string text) =>
        text.Length > 11 && text[10] is 'T' or 't' && IsDate(text.AsSpan(0, 10)) && IsTime(text[11..]);

    /// <summary>full-time; the 61st second only where it is the last one of a day in UTC.</summary>
    public static bool IsTime(string text)
    {
        var match = Time().Match(text);
        if (!match.Success)
            return false;
        var (hour, minute, second) = (Number(match, 1), Number(match, 2), Number(match, 3));
        if (hour > 23 || minute > 59 || second > 60)
            return false;
        var offset = 0;
        if (match.Groups[4].Success)
        {
            if (Number(match, 5) > 23 || Number(match, 6) > 59)
                return false;
            offset = (Number(match, 5) * 60) + Number(match, 6);
            if (match.Groups[4].Value == "-")
                offset = -offset;
        }

        const int day = 24 * 60;
        return second < 60 || ((hour * 60) + minute - offset + day) % day == day - 1;
    }

    /// <summary>duration, as in appendix A of RFC 3339.</summary>
    public static bool IsDuration(string text) => Duration().IsMatch(text);

    private static bool IsDate(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return false;
        var (year, month, day) = (Digits(text[..4]), Digits(text[5..7]), Digits(text[8..]));
        if (year < 0 || month is < 1 or > 12 || day < 1)
            return false;
        // Year 0 is a leap year of the proleptic calendar; DateTime starts at 1.
        return day <= DateTime.DaysInMonth(year == 0 ? 4 : year, month);
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var value = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return -1;
            value = (value * 10) + (c - '0');
        }

        return value;
    }

    private static int Number(Match match, int group) => Digits(match.Groups[group].ValueSpan);

    [GeneratedRegex(
        "^(?<1>[0-9]{2}):(?<2>[0-9]{2}):(?<3>[0-9]{2})(?:\\.[0-9]+)?(?:[zZ]|(?<4>[+-])(?<5>[0-9]{2}):(?<6>[0-9]{2}))\\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Time();

    [GeneratedRegex(
        "^P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y(?:[0-9]+M(?:[0-9]+D)?)?|[0-9]+M(?:[0-9]+D)?|[0-9]+D)?"
            + "(?:T(?:[0-9]+H(?:[0-9]+M(?:[0-9]+S)?)?|[0-9]+M(?:[0-9]+S)?|[0-9]+S))?)\\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Duration();
}
