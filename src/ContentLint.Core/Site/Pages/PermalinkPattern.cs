using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ContentLint.Site.Pages;

/// <summary>A pattern such as <c>:year/:month/:title/</c>. What a generator alone knows stays unknown.</summary>
internal static partial class PermalinkPattern
{
    /// <summary>The path that a pattern makes; null if a placeholder has no known value.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="valueOf">The value of a placeholder without its colon; null if it is not known.</param>
    public static string? Expand(string pattern, Func<string, string?> valueOf)
    {
        var result = new StringBuilder(pattern.Length + 32);
        for (var i = 0; i < pattern.Length;)
        {
            if (pattern[i] != ':' || i + 1 == pattern.Length || !char.IsAsciiLetter(pattern[i + 1]))
            {
                result.Append(pattern[i++]);
                continue;
            }

            var start = ++i;
            while (i < pattern.Length && (char.IsAsciiLetter(pattern[i]) || pattern[i] == '_'))
                i++;
            if (i < pattern.Length && pattern[i] == '[')
                return null;
            if (valueOf(pattern[start..i]) is not { } value)
                return null;
            result.Append(value);
        }

        result.Replace("//", "/");
        return pattern.Contains('{', StringComparison.Ordinal) ? null : result.ToString();
    }

    /// <summary>A pattern with every placeholder replaced, and with a wildcard for template tags.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="valueOf">The value of a placeholder without its colon, or a wildcard.</param>
    public static string Generalize(string pattern, Func<string, string> valueOf) => Expand(WithoutTags(pattern), valueOf) ?? "**";

    /// <summary>A path with a wildcard in place of each template tag; one that is a whole name may become several.</summary>
    public static string WithoutTags(string path) => string.Join('/', Tag().Replace(path, "\uFFFC").Split('/')
        .Select(static name => name == "\uFFFC" ? "**" : name.Replace('\uFFFC', '*')));

    [GeneratedRegex(@"\{\{.*?\}\}|\{%.*?%\}|<%.*?%>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    /// <summary>The parts of a date that Hexo, Jekyll and Hugo name alike; null for another placeholder.</summary>
    public static string? OfDate(string name, DateTime date) => name switch
    {
        "year" => date.ToString("yyyy", CultureInfo.InvariantCulture),
        "short_year" => date.ToString("yy", CultureInfo.InvariantCulture),
        "month" => date.ToString("MM", CultureInfo.InvariantCulture),
        "i_month" => date.Month.ToString(CultureInfo.InvariantCulture),
        "day" => date.ToString("dd", CultureInfo.InvariantCulture),
        "i_day" => date.Day.ToString(CultureInfo.InvariantCulture),
        "hour" => date.ToString("HH", CultureInfo.InvariantCulture),
        "minute" => date.ToString("mm", CultureInfo.InvariantCulture),
        "second" => date.ToString("ss", CultureInfo.InvariantCulture),
        "y_day" => date.DayOfYear.ToString("D3", CultureInfo.InvariantCulture),
        "yearday" => date.DayOfYear.ToString(CultureInfo.InvariantCulture),
        "week" => ISOWeek.GetWeekOfYear(date).ToString("D2", CultureInfo.InvariantCulture),
        "w_year" => ISOWeek.GetYear(date).ToString("D4", CultureInfo.InvariantCulture),
        "w_day" => (((int)date.DayOfWeek + 6) % 7 + 1).ToString(CultureInfo.InvariantCulture),
        "short_day" => date.ToString("ddd", CultureInfo.InvariantCulture),
        "long_day" => date.ToString("dddd", CultureInfo.InvariantCulture),
        "monthname" or "long_month" => date.ToString("MMMM", CultureInfo.InvariantCulture),
        "short_month" => date.ToString("MMM", CultureInfo.InvariantCulture),
        _ => null,
    };
}
