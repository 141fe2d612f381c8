using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentLint.JsonSchema;

/// <summary>
/// The <c>content-date</c> format: what site generators take for a date in front matter. ISO 8601 dates and date-times,
/// with a space for the T, without seconds, with or without an offset; slashes for dashes as Hexo writes them.
/// </summary>
internal static partial class ContentDateFormat
{
    public static bool IsValid(string text)
    {
        var match = Notation().Match(text);
        if (!match.Success)
            return false;
        int Part(string name, int missing) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : missing;
        var (year, month) = (Part("year", 1), Part("month", 1));
        return year >= 1 && month is >= 1 and <= 12 && Part("day", 1) is var day && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && Part("hour", 0) <= 24 && Part("minute", 0) <= 59 && Part("second", 0) <= 60 && Part("offsetHour", 0) <= 23 && Part("offsetMinute", 0) <= 59;
    }

    [GeneratedRegex(
        @"^(?<year>[0-9]{4})(?<separator>[-/.])(?<month>[0-9]{1,2})\k<separator>(?<day>[0-9]{1,2})(?:(?:[Tt]|[ \t]+)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]+)?)?(?:[ \t]*(?:[Zz]|UTC|GMT|[+-](?<offsetHour>[0-9]{1,2})(?::?(?<offsetMinute>[0-9]{2}))?(?: [A-Z]{3,5})?))?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Notation();
}
