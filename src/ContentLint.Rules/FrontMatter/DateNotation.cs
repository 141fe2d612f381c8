using System.Globalization;
using ContentLint.Site.Profiles;

namespace ContentLint.Rules.FrontMatter;

/// <summary>A date in a notation that allows one reading only, and its ISO 8601 forms.</summary>
/// <param name="Date">The day, and the time if it has one.</param>
/// <param name="HasTime">Whether a time of day was written.</param>
/// <param name="Offset">The offset from UTC as ISO 8601 writes it (<c>Z</c>, <c>+08:00</c>); null if none was written.</param>
internal sealed record DateNotation(DateTime Date, bool HasTime, string? Offset)
{
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Fraction of the second as written, with its point.</summary>
    public string Fraction { get; private init; } = "";

    /// <summary>What of the notation not every generator reads as it is meant.</summary>
    public DateFeatures Features { get; private init; }

    /// <summary>Whether an offset was written.</summary>
    public bool HasOffset => Offset is not null;

    /// <summary>Whether the date names one moment wherever the site is built.</summary>
    public bool NamesMoment => HasTime && HasOffset;

    /// <summary>
    /// Reads RFC 1123 and RFC 2822 dates, those of <c>date</c> and of JavaScript, variants of ISO 8601, and dates with the
    /// year first or the month by name. Null for impossible and ambiguous ones, and where the weekday is that of another day.
    /// </summary>
    public static DateNotation? Parse(string text)
    {
        if (DateParts.Read(text) is not { Offset: { } offset } parts || DayOf(parts) is not { } day || HourOf(parts) is not { } hour)
            return null;
        if (parts.Minute > 59 || parts.Second > 59 || (parts.Weekday is { } weekday && weekday != WeekdayOf(day)))
            return null;
        return new DateNotation(
            day.AddHours(hour).AddMinutes(parts.Minute).AddSeconds(parts.Second), parts.HasTime, offset.Length == 0 ? null : offset)
        {
            Fraction = parts.Fraction,
            Features = parts.Features,
        };
    }

    /// <summary>The day of a date; null if there is none.</summary>
    public static DateTime? DayOf(DateParts parts) =>
        parts.Year >= 1000 && parts.Month is >= 1 and <= 12 && parts.Day >= 1 && parts.Day <= DateTime.DaysInMonth(parts.Year, parts.Month)
            ? new DateTime(parts.Year, parts.Month, parts.Day, 0, 0, 0, DateTimeKind.Unspecified)
            : null;

    /// <summary>The hour of a date on a clock of 24 hours; null if there is none.</summary>
    public static int? HourOf(DateParts parts) => parts.Half switch
    {
        null => parts.Hour <= 23 ? parts.Hour : null,
        var half => parts.Hour is >= 1 and <= 12 ? (parts.Hour % 12) + (half == 'p' ? 12 : 0) : null,
    };

    /// <summary>The first three letters of a day's weekday.</summary>
    public static string WeekdayOf(DateTime day) => Days[(int)day.DayOfWeek];

    /// <summary>The day: <c>2022-05-19</c>.</summary>
    public string ToDate() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day and time: <c>2022-05-19T10:06:03Z</c>; a missing time is midnight.</summary>
    /// <param name="missingOffset">What is written for an offset that is not known.</param>
    public string ToDateTime(string missingOffset) =>
        Date.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + Fraction + (Offset ?? missingOffset);

    /// <summary>The day and time as Hexo and Jekyll write them: <c>2022-05-19 10:06:03 +0000</c>; a missing time is midnight.</summary>
    public string ToDateTimeWithSpaces()
    {
        var offset = Offset switch { null => "", "Z" => " +0000", _ => $" {Offset.Replace(":", "", StringComparison.Ordinal)}" };
        return Date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + Fraction + offset;
    }
}
