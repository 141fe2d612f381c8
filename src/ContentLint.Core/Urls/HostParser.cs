using System.Text;
using ContentLint.Urls.Idna;

namespace ContentLint.Urls;

/// <summary>Reads hosts (URL Standard, section 3.5).</summary>
internal static class HostParser
{
    /// <summary>Reads a host.</summary>
    /// <param name="text">The host as written, without port.</param>
    /// <param name="isOpaque">Whether the scheme is not special.</param>
    /// <param name="input">Takes the errors.</param>
    /// <param name="offset">Where the host stands in the input.</param>
    /// <returns>The host; null if it is none.</returns>
    public static WebHost? Parse(string text, bool isOpaque, UrlInput input, int offset)
    {
        if (text.StartsWith('['))
            return ParseIPv6(text, input, offset);
        if (isOpaque)
            return ParseOpaque(text, input, offset);
        var domain = PercentEncoding.Decode(text);
        if (ToAscii(domain, input, offset) is not { } ascii)
            return Fail(UrlErrorKind.DomainToAscii, input, offset);
        if (UrlCodePoints.IndexOfForbiddenInDomain(ascii) >= 0)
            return Fail(UrlErrorKind.DomainInvalidCodePoint, input, offset + Math.Max(0, UrlCodePoints.IndexOfForbiddenInDomain(text)));
        if (!IPv4Address.EndsInNumber(ascii))
            return new WebHost(WebHostKind.Domain, ascii);
        return IPv4Address.Parse(ascii, input, offset) is { } address
            ? new WebHost(WebHostKind.IPv4, IPv4Address.Serialize(address))
            : null;
    }

    /// <summary>
    /// Domains in ASCII are left as they are: sites are published at labels that only look like an encoding (URL Standard, domain parser).
    /// </summary>
    private static string? ToAscii(string domain, UrlInput input, int offset)
    {
        if (DomainToAscii.Convert(domain) is { } ascii)
            return ascii;
        if (domain.Length == 0 || !Ascii.IsValid(domain))
            return null;
        input.Report(UrlErrorKind.DomainToAscii, offset);
        return domain.ToLowerInvariant();
    }

    private static WebHost? ParseIPv6(string text, UrlInput input, int offset)
    {
        if (!text.EndsWith(']'))
            return Fail(UrlErrorKind.IPv6Unclosed, input, offset);
        return IPv6Address.Parse(text.AsSpan(1, text.Length - 2)) is { } pieces
            ? new WebHost(WebHostKind.IPv6, $"[{IPv6Address.Serialize(pieces)}]")
            : Fail(UrlErrorKind.IPv6Invalid, input, offset);
    }

    private static WebHost? ParseOpaque(string text, UrlInput input, int offset)
    {
        if (text.Length == 0)
            return WebHost.Empty;
        var forbidden = UrlCodePoints.IndexOfForbiddenInHost(text);
        if (forbidden >= 0)
            return Fail(UrlErrorKind.HostInvalidCodePoint, input, offset + forbidden);
        var encoded = new StringBuilder();
        PercentEncoding.Append(encoded, text, PercentEncodeSet.C0Control);
        return new WebHost(WebHostKind.Opaque, encoded.ToString());
    }

    private static WebHost? Fail(UrlErrorKind kind, UrlInput input, int offset)
    {
        input.Fail(kind, offset);
        return null;
    }
}
