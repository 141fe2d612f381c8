using System.Globalization;
using System.Text.RegularExpressions;
using ContentLint.Site.Profiles;

namespace ContentLint.Rules.FrontMatter;

/// <summary>The parts of a date as it is written, whether or not there is such a date.</summary>
internal sealed partial record DateParts
{
    private const int LongestDate = 100;
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The year.</summary>
    public int Year { get; private init; }

    /// <summary>The month, from 1 if it is one.</summary>
    public int Month { get; private init; }

    /// <summary>The day of the month, from 1 if it is one.</summary>
    public int Day { get; private init; }

    /// <summary>The hour, as written.</summary>
    public int Hour { get; private init; }

    /// <summary>The minute.</summary>
    public int Minute { get; private init; }

    /// <summary>The second.</summary>
    public int Second { get; private init; }

    /// <summary>Whether a time of day was written.</summary>
    public bool HasTime { get; private init; }

    /// <summary><c>a</c> or <c>p</c> of a twelve-hour clock; null for one of 24 hours.</summary>
    public char? Half { get; private init; }

    /// <summary>The first three letters of the weekday, in lower case; null if none was written.</summary>
    public string? Weekday { get; private init; }

    /// <summary>Fraction of the second as written, with its point.</summary>
    public string Fraction { get; private init; } = "";

    /// <summary>The offset in ISO 8601; empty if there is none, null if its letters do not say for certain.</summary>
    public string? Offset { get; private init; }

    /// <summary>What of the notation not every generator reads as it is meant.</summary>
    public DateFeatures Features { get; private init; }

    /// <summary>Reads a date with the year first, or with the month by name. Null for other texts.</summary>
    public static DateParts? Read(string text)
    {
        if (Match(text.Trim()) is not { } match || MonthOf(match.Groups["month"].Value) is not { } month)
            return null;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return new DateParts
        {
            Year = Part("year"),
            Month = month,
            Day = Part("day"),
            Hour = Part("hour"),
            Minute = Part("minute"),
            Second = Part("second"),
            HasTime = match.Groups["hour"].Success,
            Half = match.Groups["half"].Success ? char.ToLowerInvariant(match.Groups["half"].Value[0]) : null,
            Weekday = match.Groups["weekday"].Success ? match.Groups["weekday"].Value[..3].ToLowerInvariant() : null,
            Fraction = match.Groups["fraction"].Success ? $".{match.Groups["fraction"].ValueSpan}" : "",
            Offset = OffsetOf(match),
            Features = FeaturesOf(match),
        };
    }

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

    private static string? OffsetOf(Match match)
    {
        if (match.Groups["sign"] is { Success: true } sign)
        {
            var (hours, minutes) = (
                match.Groups["offsetHour"].Value, match.Groups["offsetMinute"] is { Success: true } given ? given.Value : "00");
            var isOffset = int.Parse(hours, CultureInfo.InvariantCulture) <= 14 && int.Parse(minutes, CultureInfo.InvariantCulture) <= 59;
            if (!isOffset)
                return null;
            // RFC 5322: the time is UTC, and nothing is said of the place. ISO 8601 has no such offset.
            return sign.Value == "-" && hours == "00" && minutes == "00" ? "Z" : $"{sign.Value}{hours}:{minutes}";
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

    private static DateFeatures FeaturesOf(Match match)
    {
        var isUniversal = match.Groups["zone"].Value.ToUpperInvariant() is "" or "GMT" or "UT" or "UTC" or "Z";
        var features = isUniversal ? DateFeatures.None : DateFeatures.ZoneName;
        if (match.Groups["sign"].Success && !match.Groups["offsetMinute"].Success)
            features |= DateFeatures.HoursOffset;
        if (match.Groups["prefix"].Success)
            features |= DateFeatures.PrefixedOffset;
        return IsInJavaScript(match) ? features : features | DateFeatures.NotInJavaScript;
    }

    /// <summary>Whether V8's <c>Date</c> reads the notation.</summary>
    private static bool IsInJavaScript(Match match)
    {
        if (Iso().IsMatch(match.Value))
            return true;
        string[] unread = ["t", "ordinal", "at", "chinese"];
        return !unread.Any(name => match.Groups[name].Success)
            && !match.Groups["half"].ValueSpan.Contains('.')
            && !match.Groups["point"].ValueSpan.Contains(',')
            && !match.ValueSpan.Contains(".-", StringComparison.Ordinal)
            && !FollowsText(match, "half") && !FollowsText(match, "prefix") && !FollowsText(match, "zone");
    }

    private static bool FollowsText(Match match, string name) =>
        match.Groups[name] is { Success: true } group && !char.IsWhiteSpace(match.Value[group.Index - match.Index - 1]);

    private const string WeekdayPart =
        @"(?:(?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),?\s+)?";

    private const string MonthPart =
        @"(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov"
            + @"(?:ember)?|Dec(?:ember)?)\.?";

    private const string DayPart = @"(?<day>\d{1,2})(?<ordinal>st|nd|rd|th)?";

    private const string ClockPart = @"(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:(?<point>[.,])(?<fraction>\d{1,9}))?)?";

    private const string OffsetPart = @"(?<prefix>GMT|UTC)?(?<sign>[+-])(?<offsetHour>\d{2})(?::?(?<offsetMinute>\d{2}))?";

    private const string ZonePart = @"(?:\s*(?:" + OffsetPart + @"|(?<zone>[a-z]{1,4})))?(?:\s*\([^()]*\))?";

    private const string TimePart = ClockPart + @"(?:\s?(?<half>[ap]\.?m\.?))?" + ZonePart;

    private const string TimeAfterDate = @"(?:,?\s+(?<at>at\s+)?" + TimePart + @")?$(?!\n)";

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ECMAScript;

    /// <summary>RFC 1123 and 2822: <c>Thu, 19 May 2022 10:06:03 GMT</c>.</summary>
    [GeneratedRegex(@"^" + WeekdayPart + DayPart + @"(?:\s+|-)" + MonthPart + @"(?:,?\s+|-)(?<year>\d{4})" + TimeAfterDate, Options)]
    private static partial Regex DayMonthYear();

    /// <summary>English, and JavaScript: <c>May 19, 2022</c>, <c>Thu May 19 2022 10:06:03 GMT+0800</c>.</summary>
    [GeneratedRegex(@"^" + WeekdayPart + MonthPart + @"\s+" + DayPart + @",?\s+(?<year>\d{4})" + TimeAfterDate, Options)]
    private static partial Regex MonthDayYear();

    /// <summary>ISO 8601 and its variants: <c>2022/5/19 10:06 +0800</c>.</summary>
    [GeneratedRegex(
        @"^(?<year>\d{4})(?<separator>[-/.])(?<month>\d{1,2})\k<separator>(?<day>\d{1,2})(?:(?:(?<t>T)|\s+)" + TimePart + @")?$(?!\n)",
        Options)]
    private static partial Regex YearFirst();

    /// <summary>Chinese and Japanese: <c>2022年5月19日 10:06</c>.</summary>
    [GeneratedRegex(
        @"^(?<year>\d{4})\s?(?<chinese>年)\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日(?:\s*" + TimePart + @")?$(?!\n)", Options)]
    private static partial Regex Chinese();

    /// <summary>The Unix command <c>date</c>: <c>Thu May 19 10:06:03 UTC 2022</c>.</summary>
    [GeneratedRegex(
        @"^" + WeekdayPart + MonthPart + @"\s+" + DayPart + @"\s+" + ClockPart + ZonePart + @"\s+(?<year>\d{4})$(?!\n)", Options)]
    private static partial Regex YearLast();

    /// <summary>The date-time of ECMA-262, section 21.4.1.32, with the offset without its colon too, which V8 takes.</summary>
    [GeneratedRegex(
        @"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$(?!\n)",
        RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Iso();
}
