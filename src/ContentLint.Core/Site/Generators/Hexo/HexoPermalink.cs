using System.Text;
using System.Text.RegularExpressions;
using ContentLint.Site.FileSystem;
using ContentLint.Site.Profiles;

namespace ContentLint.Site.Generators.Hexo;

/// <summary>Hexo's patterns of addresses: https://hexo.io/docs/permalinks</summary>
internal static partial class HexoPermalink
{
    /// <summary>The path that a pattern makes; null if a placeholder has no known value.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="valueOf">The value of a placeholder without its colon; null if it is not known.</param>
    public static string? Expand(string pattern, Func<string, string?> valueOf)
    {
        var result = new StringBuilder(pattern.Length + 32);
        var end = 0;
        foreach (Match placeholder in Placeholder().Matches(pattern))
        {
            if (valueOf(placeholder.Groups["key"].Value) is not { } value)
                return null;
            result.Append(pattern, end, placeholder.Index - end).Append(value);
            end = placeholder.Index + placeholder.Length;
        }

        return result.Append(pattern, end, pattern.Length - end).ToString();
    }

    /// <summary>The file of an address; it gets no ending that it does not have.</summary>
    public static string FileOf(string path)
    {
        var query = path.IndexOf('?', StringComparison.Ordinal);
        var parts = (query < 0 ? path : path[..query]).Replace('\\', '/');
        var file = string.Join('/', parts.Split('/', StringSplitOptions.RemoveEmptyEntries));
        return file.Length == 0 || parts.EndsWith('/') ? SitePath.Join(file, "index.html") : file;
    }

    /// <summary>A text with hyphens for what is neither a letter nor a digit.</summary>
    public static string Slug(string text, string filenameCase = "0") =>
        HeadingSlug.Of(text, HeadingSlugs.Hexo) is var slug && filenameCase == "1"
            ? slug.ToLowerInvariant()
            : filenameCase == "2" ? slug.ToUpperInvariant() : slug;

    /// <summary>A colon and a name that does not end in an underscore.</summary>
    [GeneratedRegex(":(?<key>[A-Za-z0-9_]*[A-Za-z0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    public static partial Regex Placeholder();
}
