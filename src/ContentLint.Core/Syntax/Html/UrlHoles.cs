using System.Text.RegularExpressions;
using ContentLint.Syntax.Templates;

namespace ContentLint.Syntax.Html;

/// <summary>Tells URLs of which a part is not known.</summary>
internal static partial class UrlHoles
{
    /// <summary>
    /// Whether a template puts something into a URL: in place of a masked tag, or, in a path of the site, of what only other programs
    /// replace (<c>${url}</c>, <c>%PUBLIC_URL%</c>, <c>[[url]]</c>, <c>[% url %]</c>, <c>{$url}</c>). A URL with its own scheme or host is
    /// judged whatever is in it.
    /// </summary>
    public static bool AreIn(string url) => url.Contains(TemplateMasker.Hole, StringComparison.Ordinal)
        || (Placeholder().Match(url) is { Success: true } placeholder && !HasOrigin(url.AsSpan(0, placeholder.Index)));

    private static bool HasOrigin(ReadOnlySpan<char> before) => before.Contains(':') || before.StartsWith("//") || before.Contains('\\');

    /// <summary>A name between percent signs has a character that no escape has.</summary>
    [GeneratedRegex(
        @"[$#]\{[^{}]+\}|\{\$[^{}]+\}|\[\[[^\[\]]+\]\]|\[%[^\[\]]+%\]|\(\([^()]+\)\)|<\?[^<>?]+\?>|%[A-Z0-9_]*[G-Z_][A-Z0-9_]*%",
        RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
