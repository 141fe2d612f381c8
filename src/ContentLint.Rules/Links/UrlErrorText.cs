using ContentLint.Urls;

namespace ContentLint.Rules.Links;

/// <summary>Why a URL does not parse, for people.</summary>
internal static class UrlErrorText
{
    public static string Of(UrlErrorKind kind) => kind switch
    {
        UrlErrorKind.HostMissing => "there is no host behind the slashes; write one",
        UrlErrorKind.PortInvalid => "what follows the colon behind the host is no port number; correct it, or write '/' for the colon",
        UrlErrorKind.PortOutOfRange => "the port is above 65535; correct it",
        UrlErrorKind.IPv6Unclosed => "the address in brackets is not closed; write ']'",
        UrlErrorKind.IPv6Invalid => "what stands in brackets is no IPv6 address; correct it",
        UrlErrorKind.IPv4TooManyParts or UrlErrorKind.IPv4NonNumericPart or UrlErrorKind.IPv4OutOfRangePart =>
            "the host ends in a number, but is no IP address; correct it",
        UrlErrorKind.DomainInvalidCodePoint or UrlErrorKind.HostInvalidCodePoint =>
            "the host has a character that no host may have; correct it",
        _ => "the host is no valid name; correct it",
    };
}
