using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Text;

namespace ContentLint.Rules.References;

/// <summary>What the rules about plain http have in common.</summary>
internal static class PlainHttp
{
    /// <summary>The scheme, in lower case.</summary>
    public const string Scheme = "http";

    /// <summary>Whether a URL leads to the site itself, which is served over http.</summary>
    public static bool IsOwnSite(RuleScope scope, UrlParts url) =>
        scope.Site.Url is { } site && site.Scheme == Uri.UriSchemeHttp && !url.IsForeignTo(site);

    /// <summary>Writes https; null if the URL has a port, which is http's, or if its scheme is not written out.</summary>
    /// <param name="source">The file.</param>
    /// <param name="start">Where the URL starts in it.</param>
    /// <param name="url">The URL.</param>
    public static CodeFix? Fix(SourceText source, int start, UrlParts url) =>
        url.Port is null && source.Text.AsSpan(start).StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            ? CodeFix.Unsafe("Use https", new TextSpan(start, Scheme.Length), "https")
            : null;
}
