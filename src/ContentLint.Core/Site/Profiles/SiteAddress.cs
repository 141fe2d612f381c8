using System.Buffers;

namespace ContentLint.Site.Profiles;

/// <summary>Reads the addresses of sites in the configurations of generators.</summary>
internal static class SiteAddress
{
    private static readonly SearchValues<char> NotInPaths = SearchValues.Create("{}:?#\\ ");

    /// <summary>The address in a generator's configuration; null if it is no address or a placeholder.</summary>
    public static Uri? UrlOf(string? text) =>
        text is not null && Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Host.Length > 0
        && !url.IsLoopback
        && url.Host is not ("example.com" or "www.example.com" or "example.org" or "yoursite.com" or "your-domain.com"
            or "your-docusaurus-site.example.com")
            ? url
            : null;

    /// <summary>A path with a slash at either end; <c>/</c> for none.</summary>
    public static string BasePathOf(string? path)
    {
        var trimmed = path?.Trim().Trim('/');
        return string.IsNullOrEmpty(trimmed) || trimmed.AsSpan().IndexOfAny(NotInPaths) >= 0 || trimmed.StartsWith('.')
            ? "/"
            : $"/{trimmed}/";
    }
}
