using ContentLint.Files;
using ContentLint.Urls;

namespace ContentLint.Rules.Links;

/// <summary>Relative URLs that start like a host, as one copies them from an address bar.</summary>
internal static class ForgottenScheme
{
    /// <summary>The URL with a scheme; null if it does not look as if that were all that it lacks.</summary>
    public static string? Add(string url)
    {
        var end = url.IndexOf('/', StringComparison.Ordinal);
        var host = end < 0 ? url : url[..end];
        // Names of files end like top-level domains: README.md, run.sh.
        var isHost = end > 0 ? ContentKinds.Of(host) is null : host.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        return isHost && host.Contains('.', StringComparison.Ordinal) && PublicSuffixes.HasKnownTopLevel(host) ? "https://" + url : null;
    }
}
