using System.Globalization;

namespace ContentLint.Site;

/// <summary>The names of posts: Hexo's <c>new_post_name</c>, such as <c>:year-:month-:day-:title.md</c>.</summary>
internal static class PostNamePattern
{
    /// <summary>The title in a post's path.</summary>
    public static string TitleOf(string name, string pattern) =>
        pattern.Contains(":day", StringComparison.Ordinal) && DateIn(name, pattern) is not null ? SitePath.Join(SitePath.FolderOf(name), SitePath.NameOf(name)[11..]) : name;

    /// <summary>The date in a post's path; null if the pattern has none.</summary>
    public static DateTime? DateIn(string name, string pattern) => pattern.Contains(":day", StringComparison.Ordinal) ? DateAtStart(SitePath.NameOf(name)) : null;

    /// <summary>The date of <c>2015-05-11-name</c>; null if the name starts with none.</summary>
    public static DateTime? DateAtStart(string name) =>
        name.Length > 11 && name[10] == '-' && DateTime.TryParseExact(name.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
