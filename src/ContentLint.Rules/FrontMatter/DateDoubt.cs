using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentLint.Rules.FrontMatter;

/// <summary>Why a text that is written like a date names none, or more than one.</summary>
/// <param name="Reason">Why the date does not exist, a clause; empty for a date with two readings.</param>
internal sealed partial record DateDoubt(string Reason)
{
    /// <summary>The date with the first number as its day; null if only one reading exists.</summary>
    public string? Iso { get; private init; }

    /// <summary>The date with the first number as its month.</summary>
    public string? Swapped { get; private init; }

    /// <summary>Whether the date has two readings.</summary>
    public bool IsAmbiguous => Iso is not null;

    private const int LongestDate = 100;

    /// <summary>The doubt about a text; null if there is none, or if it is not written like a date.</summary>
    public static DateDoubt? About(string text)
    {
        text = text.Trim();
        if (text.Length > LongestDate)
            return null;
        if (YearAtTheEnd().Match(text) is { Success: true } match)
            return AboutNumbers(Number(match, "first"), Number(match, "second"), Number(match, "year"));
        return DateParts.Read(text) is { Year: >= 1000 } parts ? About(parts) : null;
    }

    private static DateDoubt? About(DateParts parts)
    {
        if (parts.Month is < 1 or > 12)
            return new DateDoubt($"there is no month {parts.Month}");
        if (DateNotation.DayOf(parts) is not { } day)
            return new DateDoubt(Days(parts.Year, parts.Month));
        if (DateNotation.HourOf(parts) is null)
            return new DateDoubt($"there is no hour {parts.Hour}{(parts.Half is null ? "" : " on a 12-hour clock")}");
        if (parts.Minute > 59)
            return new DateDoubt("an hour has 60 minutes");
        if (parts.Second > 60)
            return new DateDoubt("a minute has 60 seconds");
        return parts.Weekday is { } weekday && weekday != DateNotation.WeekdayOf(day)
            ? new DateDoubt($"{day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} is a {day.DayOfWeek}")
            : null;
    }

    private static DateDoubt? AboutNumbers(int first, int second, int year)
    {
        if (year < 1000)
            return null;
        if (first is < 1 or > 12 && second is < 1 or > 12)
            return new DateDoubt($"neither {first} nor {second} is a month");
        if (first is >= 1 and <= 12 && second is >= 1 and <= 12)
            return first == second
                ? null
                : new DateDoubt("") { Iso = Text(year, second, first), Swapped = Text(year, first, second) };
        var (month, day) = first is >= 1 and <= 12 ? (first, second) : (second, first);
        return day < 1 || day > DateTime.DaysInMonth(year, month) ? new DateDoubt(Days(year, month)) : null;
    }

    private static string Days(int year, int month) =>
        $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year} has {DateTime.DaysInMonth(year, month)} days";

    private static string Text(int year, int month, int day) => $"{year}-{month:00}-{day:00}";

    private static int Number(Match match, string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<first>[0-9]{1,2})(?<separator>[-/.])(?<second>[0-9]{1,2})\k<separator>(?<year>[0-9]{4})(?:[T\s].*)?$(?!\n)",
        RegexOptions.CultureInvariant)]
    private static partial Regex YearAtTheEnd();
}
