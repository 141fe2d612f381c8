using ContentLint.Syntax.References;
using ContentLint.Urls;

namespace ContentLint.Rules.References;

/// <summary>References whose URL can be judged by its text.</summary>
internal static class JudgedUrl
{
    private static readonly WebUrl AnyPage = WebUrl.Parse("https://page.invalid/")!;

    /// <summary>
    /// Whether a reference is the place to judge its URL: that of <c>[text][label]</c> stands in the definition, and a template's is
    /// unknown.
    /// </summary>
    public static bool IsWrittenHere(ResourceReference reference) =>
        !reference.HasTemplateHole && reference.Syntax != ReferenceSyntax.MarkdownReference && reference.Url.Length > 0;

    /// <summary>The URL of a reference that names its host; null for others and for what is no URL.</summary>
    public static WebUrl? WithHost(ResourceReference reference) => IsWrittenHere(reference) ? WithHost(reference.Url) : null;

    /// <summary>A URL that names its host: with a scheme that has hosts, or protocol-relative.</summary>
    public static WebUrl? WithHost(string url) =>
        UrlParts.Of(url) is { Host: not null } && WebUrl.Parse(url, AnyPage) is { IsSpecial: true, Host.Text.Length: > 0 } parsed
            ? parsed
            : null;

    /// <summary>Whether a URL carries a user name or password.</summary>
    public static bool HasCredentials(string url) =>
        url.Contains('@', StringComparison.Ordinal) && WithHost(url) is { } parsed && HasCredentials(parsed);

    /// <summary>Whether a parsed URL carries a user name or password.</summary>
    public static bool HasCredentials(WebUrl url) => url.Username.Length + url.Password.Length > 0;

    /// <summary>The errors of a URL, as seen from some page.</summary>
    public static WebUrl? Parse(string url, out System.Collections.Immutable.ImmutableArray<UrlError> errors) =>
        WebUrl.Parse(url, AnyPage, out errors);
}
