using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;

namespace ContentLint.Site.Generators.Hexo;

/// <summary>
/// The names of Hexo's posts by <c>new_post_name</c>, such as <c>:year-:month-:day-:title.md</c>: what they say about a post.
/// </summary>
internal sealed class HexoPostName
{
    /// <summary>A longer pattern names no posts that anybody has.</summary>
    private const int LongestPattern = 200;

    private readonly Regex? name;

    /// <param name="pattern">The pattern.</param>
    public HexoPostName(string pattern)
    {
        Pattern = pattern;
        Extension = Path.GetExtension(pattern);
        if (pattern.Length > LongestPattern)
            return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var expression = new StringBuilder("^");
        var stem = SitePath.WithoutExtension(pattern);
        var end = 0;
        foreach (Match placeholder in HexoPermalink.Placeholder().Matches(stem))
        {
            var key = placeholder.Groups["key"].Value;
            expression.Append(Regex.Escape(stem[end..placeholder.Index])).Append(CultureInfo.InvariantCulture, $"(?<{key}>{Form(key)})");
            end = placeholder.Index + placeholder.Length;
            // A name that stands twice is beyond what needs to be told.
            if (!names.Add(key) || char.IsAsciiDigit(key[0]))
                return;
        }

        name = new Regex(
            expression.Append(Regex.Escape(stem[end..])).Append("\\z").ToString(),
            RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);
    }

    /// <summary>The pattern as written.</summary>
    public string Pattern { get; }

    /// <summary>The ending of the files that are posts, where others in their folder are taken for files of the posts.</summary>
    public string Extension { get; }

    /// <summary>What a post's path says, by the names of the placeholders.</summary>
    /// <param name="path">The path from the folder of the posts, without its ending.</param>
    /// <returns>The values, with a <c>title</c>; null if they cannot be told.</returns>
    public IReadOnlyDictionary<string, string>? Read(string path)
    {
        if (name is null)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (name.Match(path) is { Success: true } match)
        {
            foreach (var key in name.GetGroupNames().Where(key => key != "0"))
                values[key] = match.Groups[key].Value;
        }

        // A name of another form is hyphenated as a whole.
        if (!values.ContainsKey("title"))
            values["title"] = HexoPermalink.Slug(path);

        return values;
    }

    /// <summary>The date in a post's name; null if it has none.</summary>
    /// <param name="values">What <see cref="Read"/> told.</param>
    public static DateTime? DateOf(IReadOnlyDictionary<string, string> values) =>
        Number(values, "year") is { } year && (Number(values, "month") ?? Number(values, "i_month")) is >= 1 and <= 12 and var month
        && (Number(values, "day") ?? Number(values, "i_day")) is { } day
        && year is >= 1 and <= 9999
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day)
            : null;

    private static int? Number(IReadOnlyDictionary<string, string> values, string key) =>
        values.TryGetValue(key, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Form(string key) => key switch
    {
        "year" => "[0-9]{4}",
        "month" or "day" => "[0-9]{2}",
        "i_month" or "i_day" => "[0-9]{1,2}",
        "hash" => "[0-9a-f]{12}",
        _ => ".+?",
    };
}
