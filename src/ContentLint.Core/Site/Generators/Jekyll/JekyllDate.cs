using System.Globalization;
using System.Text.RegularExpressions;
using ContentLint.Site.Pages;

namespace ContentLint.Site.Generators.Jekyll;

/// <summary>
/// The day of a post. What names a zone, and an unquoted timestamp with seconds, which YAML takes for one in UTC, is moved into the
/// zone of the build; anything else is a time in that zone.
/// </summary>
/// <param name="Day">The day, as written where the zone is not known; null if it cannot be read.</param>
/// <param name="MayMove">Whether the zone of the machine that builds the site may make the day before or after of it.</param>
internal readonly partial record struct JekyllDate(DateTime? Day, bool MayMove)
{
    /// <summary>Reads the date of a page.</summary>
    /// <param name="facts">Its front matter.</param>
    /// <param name="timeZone">The zone that the configuration sets (<c>timezone</c>), or null.</param>
    /// <returns>The date; null if the page says none.</returns>
    public static JekyllDate? Of(PageFacts facts, string? timeZone)
    {
        if (!facts.Has("date"))
            return null;
        if (facts.Date("date") is not var (date, isZoned))
            return new JekyllDate(null, MayMove: false);
        if (!isZoned && !(facts.IsPlain("date") && Timestamp().IsMatch(facts.Text("date")!)))
            return new JekyllDate(date, MayMove: false);
        return DayIn(timeZone, date, facts.Text("date")!) is { } day
            ? new JekyllDate(day, MayMove: false)
            : new JekyllDate(date, MayMove: true);
    }

    private static DateTime? DayIn(string? timeZone, DateTime date, string text)
    {
        if (timeZone is null || OffsetOf(text) is not { } offset || ZoneOffsets.Of(timeZone, date.Year) is not { } zone)
            return null;
        var (first, last) = (date - offset + zone.Least, date - offset + zone.Most);
        return first.Date == last.Date ? first.Date : null;
    }

    /// <summary>The offset that a date ends in; null for the name of a zone other than UTC.</summary>
    private static TimeSpan? OffsetOf(string text)
    {
        var match = Offset().Match(text);
        if (!match.Success)
            return Name().IsMatch(text) ? null : TimeSpan.Zero;
        var minutes = match.Groups["minutes"] is { Success: true } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;
        var offset = new TimeSpan(int.Parse(match.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture), minutes, 0);
        return match.Groups["sign"].Value == "-" ? -offset : offset;
    }

    [GeneratedRegex(@"^\s*\d{4}-\d\d?-\d\d?(?:[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.\d*)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();

    [GeneratedRegex(
        @":\d\d(?:\.\d*)?\s*(?<sign>[-+])(?<hours>[01]?\d)(?::?(?<minutes>[0-5]\d))?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Offset();

    [GeneratedRegex(@"(?<!\s(?:UTC|GMT|UT)|[\d\s][Zz])(?<=[A-Za-z])\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
