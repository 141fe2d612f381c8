namespace ContentLint.Urls;

/// <summary>A validation error (URL Standard, section 1.1).</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Offset">Where, in UTF-16 offsets of the input; the end of the input if something is missing there.</param>
public readonly record struct UrlError(UrlErrorKind Kind, int Offset);

/// <summary>The standard's validation errors.</summary>
public enum UrlErrorKind
{
    /// <summary>The host does not survive the conversion to ASCII.</summary>
    DomainToAscii,

    /// <summary>A domain holds a forbidden character.</summary>
    DomainInvalidCodePoint,

    /// <summary>An opaque host holds a forbidden character.</summary>
    HostInvalidCodePoint,

    /// <summary>An IPv4 address ends with a dot.</summary>
    IPv4EmptyPart,

    /// <summary>An IPv4 address has more than four parts.</summary>
    IPv4TooManyParts,

    /// <summary>A part of an IPv4 address is no number.</summary>
    IPv4NonNumericPart,

    /// <summary>A part of an IPv4 address is octal or hexadecimal.</summary>
    IPv4NonDecimalPart,

    /// <summary>A part of an IPv4 address is too large.</summary>
    IPv4OutOfRangePart,

    /// <summary>An IPv6 address has no closing bracket.</summary>
    IPv6Unclosed,

    /// <summary>An IPv6 address is malformed.</summary>
    IPv6Invalid,

    /// <summary>A character that no URL may hold, or a percent sign without two hexadecimal digits.</summary>
    InvalidUrlUnit,

    /// <summary>A special scheme without its two slashes.</summary>
    SpecialSchemeMissingFollowingSolidus,

    /// <summary>A relative URL without a base.</summary>
    MissingSchemeNonRelativeUrl,

    /// <summary>A backslash that counts as a slash.</summary>
    InvalidReverseSolidus,

    /// <summary>A user name or password.</summary>
    InvalidCredentials,

    /// <summary>No host where there must be one.</summary>
    HostMissing,

    /// <summary>A port above 65535.</summary>
    PortOutOfRange,

    /// <summary>A port that is no number.</summary>
    PortInvalid,

    /// <summary>A drive letter in a relative file URL.</summary>
    FileInvalidWindowsDriveLetter,

    /// <summary>A drive letter in place of the host.</summary>
    FileInvalidWindowsDriveLetterHost,
}
