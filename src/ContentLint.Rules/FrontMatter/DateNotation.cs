using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentLint.Rules.FrontMatter;

/// <summary>A date in a notation that allows one reading only, and its ISO 8601 forms.</summary>
/// <param name="Date">The day, and the time if it has one.</param>
/// <param name="HasTime">Whether a time of day was written.</param>
/// <param name="Offset">The offset from UTC as ISO 8601 writes it (<c>Z</c>, <c>+08:00</c>); null if none was written.</param>
internal sealed partial record DateNotation(DateTime Date, bool HasTime, string? Offset)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Fraction of the second as written, with its point.</summary>
    public string Fraction { get; private init; } = "";

    /// <summary>Whether the moment is exact.</summary>
    public bool HasOffset => Offset is not null;

    /// <summary>Reads RFC 1123 and RFC 2822 dates, variants of ISO 8601, and dates with the year first or the month by name. Null for impossible and ambiguous ones.</summary>
    public static DateNotation? Parse(string text)
    {
        var match = DayMonthYear().Match(text);
        if (!match.Success)
            match = MonthDayYear().Match(text);
        if (!match.Success)
            match = YearFirst().Match(text);
        if (!match.Success || MonthOf(match.Groups["month"].Value) is not { } month)
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
        if (OffsetOf(match.Groups["zone"]) is not { } offset)
            return null;
        return new DateNotation(date, match.Groups["hour"].Success, offset.Length == 0 ? null : offset) { Fraction = match.Groups["fraction"].Value };
    }

    /// <summary>The day: <c>2022-05-19</c>.</summary>
    public string ToDate() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day and time; a missing time is midnight, a missing offset stays missing but for RFC 3339's sake is UTC.</summary>
    public string ToDateTime() => Date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + Fraction + (Offset ?? "Z");

    private static int? MonthOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        var index = Array.IndexOf(Months, text.Length < 3 ? "" : text[..3].ToLowerInvariant());
        return index < 0 ? null : index + 1;
    }

    /// <summary>The offset in ISO 8601; empty if there is none, null if its letters are not known.</summary>
    private static string? OffsetOf(Group zone)
    {
        if (!zone.Success || zone.Length == 0)
            return "";
        var text = zone.Value.Trim().ToUpperInvariant();
        if (text[0] is '+' or '-')
        {
            var digits = text[1..].Replace(":", "", StringComparison.Ordinal);
            return int.Parse(digits[..2], CultureInfo.InvariantCulture) <= 14 && int.Parse(digits[2..], CultureInfo.InvariantCulture) <= 59
                ? $"{text[0]}{digits[..2]}:{digits[2..]}"
                : null;
        }

        // RFC 5322, section 4.3.
        return text switch
        {
            "GMT" or "UT" or "UTC" or "Z" => "Z",
            "EDT" => "-04:00",
            "EST" or "CDT" => "-05:00",
            // CST is left out: to a Chinese author it is +08:00.
            "MDT" => "-06:00",
            "MST" or "PDT" => "-07:00",
            "PST" => "-08:00",
            _ => null,
        };
    }

    private const string WeekdayPart = @"(?:(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?\s+)?";

    private const string MonthPart = @"(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?";

    private const string TimePart = @"(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?<fraction>\.\d+)?)?(?:\s?(?<half>[ap]\.?m\.?))?(?:\s*(?<zone>[+-]\d{2}:?\d{2}|[a-z]{1,4}))?(?:\s*\([^)]*\))?";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ECMAScript;

    [GeneratedRegex(@"^" + WeekdayPart + @"(?<day>\d{1,2})(?:\s+|-)" + MonthPart + @"(?:,?\s+|-)(?<year>\d{4})(?:,?\s+(?:at\s+)?" + TimePart + @")?$(?!\n)", Options)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"^" + WeekdayPart + MonthPart + @"\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:,?\s+(?:at\s+)?" + TimePart + @")?$(?!\n)", Options)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?:(?:T|\s+)" + TimePart + @")?$(?!\n)", Options)]
    private static partial Regex YearFirst();
}
