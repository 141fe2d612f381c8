using System.Globalization;

namespace ContentLint.Site.Pages;

/// <summary>The names of posts that start with their date: <c>2015-05-11-name.md</c>.</summary>
internal static class PostNamePattern
{
    /// <summary>The date of <c>2015-05-11-name</c>; null if the name starts with none.</summary>
    public static DateTime? DateAtStart(string name) =>
        name.Length > 11
            && name[10] == '-'
            && DateTime.TryParseExact(name.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? date
                : null;
}
