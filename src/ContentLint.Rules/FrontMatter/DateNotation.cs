using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentLint.Rules.FrontMatter;

/// <summary>A date in a notation that allows one reading only, and its ISO 8601 forms.</summary>
/// <param name="Date">The day, and the time if it has one.</param>
/// <param name="HasTime">Whether a time of day was written.</param>
/// <param name="Offset">The offset from UTC as ISO 8601 writes it (<c>Z</c>, <c>+08:00</c>); null if none was written.</param>
internal sealed partial record DateNotation(DateTime Date, bool HasTime, string? Offset)
{
    private const int LongestDate = 100;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Fraction of the second as written, with its point.</summary>
    public string Fraction { get; private init; } = "";

    /// <summary>Whether the moment is exact.</summary>
    public bool HasOffset => Offset is not null;

    /// <summary>
    /// Reads RFC 1123 and RFC 2822 dates, those of <c>date</c> and of JavaScript, variants of ISO 8601, and dates with the
    /// year first or the month by name. Null for impossible and ambiguous ones, and where the weekday is that of another day.
    /// </summary>
    public static DateNotation? Parse(string text)
    {
        if (Match(text.Trim()) is not { } match || MonthOf(match.Groups["month"].Value) is not { } month || OffsetOf(match) is not { } offset)
            return null;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var (year, day, hour, minute, second) = (Part("year"), Part("day"), Part("hour"), Part("minute"), Part("second"));
        if (match.Groups["half"].Success)
        {
            if (hour is < 1 or > 12)
                return null;
            hour = (hour % 12) + (match.Groups["half"].Value[0] is 'p' or 'P' ? 12 : 0);
        }

        if (year < 1000 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return null;
        var date = new DateTime(year, month, day, hour, minute, second, DateTimeKind.Unspecified);
        if (match.Groups["weekday"].Success && !string.Equals(Days[(int)date.DayOfWeek], match.Groups["weekday"].Value[..3], StringComparison.OrdinalIgnoreCase))
            return null;
        return new DateNotation(date, match.Groups["hour"].Success, offset.Length == 0 ? null : offset)
        {
            Fraction = match.Groups["fraction"].Success ? $".{match.Groups["fraction"].ValueSpan}" : "",
        };
    }

    /// <summary>The day: <c>2022-05-19</c>.</summary>
    public string ToDate() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day and time: <c>2022-05-19T10:06:03Z</c>; a missing time is midnight.</summary>
    /// <param name="missingOffset">What is written for an offset that is not known.</param>
    public string ToDateTime(string missingOffset) => Date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + Fraction + (Offset ?? missingOffset);

    private static Match? Match(string text)
    {
        if (text.Length > LongestDate)
            return null;
        ReadOnlySpan<Regex> notations = [DayMonthYear(), MonthDayYear(), YearFirst(), Chinese(), YearLast()];
        foreach (var notation in notations)
        {
            if (notation.Match(text) is { Success: true } match)
                return match;
        }

        return null;
    }

    private static int? MonthOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var index = Array.IndexOf(Months, text.Length < 3 ? "" : text[..3].ToLowerInvariant());
        return index < 0 ? null : index + 1;
    }

    /// <summary>The offset in ISO 8601; empty if there is none, null if its letters do not say for certain.</summary>
    private static string? OffsetOf(Match match)
    {
        if (match.Groups["sign"] is { Success: true } sign)
        {
            var (hours, minutes) = (match.Groups["offsetHour"].Value, match.Groups["offsetMinute"] is { Success: true } given ? given.Value : "00");
            var isOffset = int.Parse(hours, CultureInfo.InvariantCulture) <= 14 && int.Parse(minutes, CultureInfo.InvariantCulture) <= 59;
            return isOffset ? $"{sign.Value}{hours}:{minutes}" : null;
        }

        // RFC 5322, section 4.3. CST is left out: to a Chinese author it is +08:00.
        return match.Groups["zone"].Value.ToUpperInvariant() switch
        {
            "" => "",
            "GMT" or "UT" or "UTC" or "Z" => "Z",
            "EDT" => "-04:00",
            "EST" or "CDT" => "-05:00",
            "MDT" => "-06:00",
            "MST" or "PDT" => "-07:00",
            "PST" => "-08:00",
            _ => null,
        };
    }

    private const string WeekdayPart = @"(?:(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?\s+)?";

    private const string MonthPart = @"(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?";

    private const string DayPart = @"(?<day>\d{1,2})(?:st|nd|rd|th)?";

    private const string ClockPart = @"(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?)?";

    private const string ZonePart = @"(?:\s*(?:(?:GMT|UTC)?(?<sign>[+-])(?<offsetHour>\d{2})(?::?(?<offsetMinute>\d{2}))?|(?<zone>[a-z]{1,4})))?(?:\s*\([^()]*\))?";

    private const string TimePart = ClockPart + @"(?:\s?(?<half>[ap]\.?m\.?))?" + ZonePart;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ECMAScript;

    /// <summary>RFC 1123 and 2822: <c>Thu, 19 May 2022 10:06:03 GMT</c>.</summary>
    [GeneratedRegex(@"^" + WeekdayPart + DayPart + @"(?:\s+|-)" + MonthPart + @"(?:,?\s+|-)(?<year>\d{4})(?:,?\s+(?:at\s+)?" + TimePart + @")?$(?!\n)", Options)]
    private static partial Regex DayMonthYear();

    /// <summary>English, and JavaScript: <c>May 19, 2022</c>, <c>Thu May 19 2022 10:06:03 GMT+0800</c>.</summary>
    [GeneratedRegex(@"^" + WeekdayPart + MonthPart + @"\s+" + DayPart + @",?\s+(?<year>\d{4})(?:,?\s+(?:at\s+)?" + TimePart + @")?$(?!\n)", Options)]
    private static partial Regex MonthDayYear();

    /// <summary>ISO 8601 and its variants: <c>2022/5/19 10:06 +0800</c>.</summary>
    [GeneratedRegex(@"^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?:(?:T|\s+)" + TimePart + @")?$(?!\n)", Options)]
    private static partial Regex YearFirst();

    /// <summary>Chinese and Japanese: <c>2022年5月19日 10:06</c>.</summary>
    [GeneratedRegex(@"^(?<year>\d{4})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日(?:\s*" + TimePart + @")?$(?!\n)", Options)]
    private static partial Regex Chinese();

    /// <summary>The Unix command <c>date</c>: <c>Thu May 19 10:06:03 UTC 2022</c>.</summary>
    [GeneratedRegex(@"^" + WeekdayPart + MonthPart + @"\s+" + DayPart + @"\s+" + ClockPart + ZonePart + @"\s+(?<year>\d{4})$(?!\n)", Options)]
    private static partial Regex YearLast();
}
