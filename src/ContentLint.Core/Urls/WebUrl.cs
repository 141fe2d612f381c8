using System.Collections.Immutable;
using System.Globalization;

namespace ContentLint.Urls;

/// <summary>A URL as browsers read it (WHATWG URL Standard). Immutable.</summary>
public sealed record WebUrl
{
    /// <summary>Lower-case scheme without the colon.</summary>
    public required string Scheme { get; init; }

    /// <summary>Percent-encoded user name; empty if there is none.</summary>
    public string Username { get; init; } = "";

    /// <summary>Percent-encoded password; empty if there is none.</summary>
    public string Password { get; init; } = "";

    /// <summary>The host; null where the URL has none (<c>mailto:</c>).</summary>
    public WebHost? Host { get; init; }

    /// <summary>The port; null where it is the scheme's own.</summary>
    public int? Port { get; init; }

    /// <summary>The segments of the path; default where the path is opaque.</summary>
    public ImmutableArray<string> Segments { get; init; }

    /// <summary>The path: segments with their slashes, or the opaque path (URL Standard, URL path serializer).</summary>
    public string Path => Segments.IsDefault ? OpaquePath : Segments.IsEmpty ? "" : $"/{string.Join('/', Segments)}";

    /// <summary>The query without <c>?</c>; null if there is none.</summary>
    public string? Query { get; init; }

    /// <summary>The fragment without <c>#</c>; null if there is none.</summary>
    public string? Fragment { get; init; }

    /// <summary>Whether the scheme is <c>http</c>, <c>https</c>, <c>ws</c>, <c>wss</c>, <c>ftp</c> or <c>file</c>.</summary>
    public bool IsSpecial => SpecialSchemes.Contains(Scheme);

    /// <summary>Whether the path is opaque, as that of <c>mailto:</c>: nothing can be resolved against it.</summary>
    public bool HasOpaquePath => Segments.IsDefault;

    /// <summary>The whole URL (URL Standard, URL serializing).</summary>
    public string Href => UrlSerializer.Serialize(this);

    /// <summary>The origin as ASCII; <c>null</c> for an opaque one (URL Standard, origin).</summary>
    public string Origin => UrlSerializer.Origin(this);

    /// <summary>The opaque path.</summary>
    internal string OpaquePath { get; init; } = "";

    /// <summary>Parses a URL (URL Standard, basic URL parser), in linear time.</summary>
    /// <param name="input">The URL as text, character references undone.</param>
    /// <param name="baseUrl">What a relative URL is resolved against.</param>
    /// <returns>The URL; null if it is none.</returns>
    public static WebUrl? Parse(string input, WebUrl? baseUrl = null) => Parse(input, baseUrl, out _);

    /// <summary>Parses a URL, and says what is wrong in it.</summary>
    /// <param name="input">The URL as text, character references undone.</param>
    /// <param name="baseUrl">What a relative URL is resolved against.</param>
    /// <param name="errors">The standard's validation errors, also of a URL that browsers accept; at most a hundred.</param>
    /// <returns>The URL; null if it is none: the last error says why.</returns>
    public static WebUrl? Parse(string input, WebUrl? baseUrl, out ImmutableArray<UrlError> errors)
    {
        var parser = new UrlParser(input, baseUrl);
        var url = parser.Parse();
        errors = parser.Errors;
        return url;
    }

    /// <inheritdoc/>
    public override string ToString() => Href;

    /// <summary>The port that a connection goes to; null if the scheme has none.</summary>
    public int? EffectivePort => Port ?? SpecialSchemes.DefaultPort(Scheme);

    internal string PortText => Port is { } port ? port.ToString(CultureInfo.InvariantCulture) : "";
}

/// <summary>A host (URL Standard, host representation).</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its serialized form: a domain in ASCII, dotted decimals, an IPv6 address in brackets.</param>
public sealed record WebHost(WebHostKind Kind, string Text)
{
    internal static WebHost Empty { get; } = new(WebHostKind.Empty, "");
}

/// <summary>What a host can be.</summary>
public enum WebHostKind
{
    /// <summary>A domain, in ASCII.</summary>
    Domain,

    /// <summary>An IPv4 address.</summary>
    IPv4,

    /// <summary>An IPv6 address.</summary>
    IPv6,

    /// <summary>The host of a scheme that is not special: not interpreted.</summary>
    Opaque,

    /// <summary>The empty host of <c>file:///x</c>.</summary>
    Empty,
}
