using System.Text.RegularExpressions;

namespace ContentLint.Site.Resolving;

/// <summary>Filters of Liquid and Nunjucks that put the base path in front of a literal: <c>{{ '/x' | relative_url }}</c>.</summary>
internal static partial class UrlFilter
{
    /// <summary>A text with each such filter replaced by what it makes.</summary>
    /// <param name="written">The text.</param>
    /// <param name="basePath">The base path: starts and ends with a slash.</param>
    public static string Replace(string written, string basePath) =>
        Filter().Replace(written, match => basePath + match.Groups["p"].Value.TrimStart('/'));

    [GeneratedRegex(
        """\{\{-?\s*["'](?<p>[^"'{}|]*)["']\s*\|\s*(?:relative_url|absolute_url|url|prepend:\s*site\.baseurl(?:\s*\|"""
            + """\s*prepend:\s*site\.url)?)\s*-?\}\}""",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Filter();
}
