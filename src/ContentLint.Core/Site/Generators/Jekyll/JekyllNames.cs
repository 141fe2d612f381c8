using System.Globalization;
using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Pages;

namespace ContentLint.Site.Generators.Jekyll;

/// <summary>How Jekyll names what it publishes: dates and titles in file names, permalink styles, slugs.</summary>
internal static partial class JekyllNames
{
    /// <summary>The date and the title in a post's name, <c>2015-5-11-name.md</c>; null if it is no post's.</summary>
    public static (DateTime? Day, string Title)? DateAndTitleOf(string name) =>
        PostName().Match(SitePath.WithoutExtension(name)) is { Success: true } match
        && DateTime.TryParseExact(match.Groups["date"].Value, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (day, match.Groups["title"].Value.TrimEnd('.'))
            : null;

    /// <summary>Whether a file is converted from Markdown.</summary>
    public static bool IsMarkdown(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown" or ".mkd" or ".mkdn" or ".mkdown";

    /// <summary>The ending of the page that a file becomes.</summary>
    public static string EndingOf(string path) => Path.GetExtension(path) switch { ".htm" => ".htm", ".xhtml" => ".xhtml", _ => ".html" };

    /// <summary>The pattern of a permalink style; a pattern itself otherwise.</summary>
    public static string PatternOf(string style) => style switch
    {
        "date" => "/:categories/:year/:month/:day/:title:output_ext",
        "pretty" => "/:categories/:year/:month/:day/:title/",
        "ordinal" => "/:categories/:year/:y_day/:title:output_ext",
        "weekdate" => "/:categories/:year/W:week/:short_day/:title:output_ext",
        "none" => "/:categories/:title:output_ext",
        _ => style,
    };

    /// <summary>
    /// A post's categories: the folders above it, then those of its front matter; a string of several is split at spaces.
    /// </summary>
    public static IEnumerable<string> CategoriesOf(PageFacts facts, string[] above) =>

        [
            .. above,
            .. facts.Text("categories")?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) ?? [.. facts.Texts("categories")],
            .. facts.Texts("category")
        ];

    /// <summary>A title as part of a URL.</summary>
    /// <param name="title">The title.</param>
    /// <param name="isPretty">Whether capitals stay, and the punctuation that URLs may hold.</param>
    public static string Slugify(string title, bool isPretty)
    {
        var slug = (isPretty ? NotInPrettySlugs() : NotInSlugs()).Replace(title, "-");
        slug = slug is ['-', .. var rest] ? rest : slug;
        slug = slug is [.. var start, '-'] ? start : slug;
        return isPretty ? slug : slug.ToLowerInvariant();
    }

    [GeneratedRegex("^(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})-(?<title>.*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PostName();

    [GeneratedRegex(@"[^\p{M}\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInSlugs();

    [GeneratedRegex(@"[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInPrettySlugs();
}
