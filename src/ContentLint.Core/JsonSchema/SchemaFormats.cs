using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace ContentLint.JsonSchema;

/// <summary>Tests of the formats of JSON Schema (2020-12 validation, section 7.3).</summary>
internal static partial class SchemaFormats
{
    /// <summary>RFC 3339, full-date.</summary>
    public static bool IsDate(string text) =>
        text.Length == 10 && text.All(char.IsAscii) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>RFC 3339, date-time.</summary>
    public static bool IsDateTime(string text) => text.Length > 11 && text[10] is 'T' or 't' && IsDate(text[..10]) && IsTime(text[11..]);

    /// <summary>RFC 3339, full-time: a leap second only at the end of a day in UTC.</summary>
    public static bool IsTime(string text)
    {
        var match = Time().Match(text);
        if (!match.Success)
            return false;
        int Part(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var (hour, minute, second) = (Part("hour"), Part("minute"), Part("second"));
        var (offsetHour, offsetMinute) = (Part("offsetHour"), Part("offsetMinute"));
        if (hour > 23 || minute > 59 || second > 60 || offsetHour > 23 || offsetMinute > 59)
            return false;
        if (second < 60)
            return true;
        var offset = ((offsetHour * 60) + offsetMinute) * (match.Groups["sign"].Value == "-" ? 1 : -1);
        return ((hour * 60) + minute + offset + 2880) % 1440 == 1439;
    }

    /// <summary>RFC 5321, Mailbox.</summary>
    public static bool IsEmail(string text)
    {
        var at = text.LastIndexOf('@');
        if (at is < 1 or > 64 || at == text.Length - 1)
            return false;
        var domain = text[(at + 1)..];
        var isDomain = domain is ['[', .., ']'] ? IsAddressLiteral(domain[1..^1]) : IsHostName(domain);
        return isDomain && LocalPart().IsMatch(text[..at]);
    }

    /// <summary>RFC 3986, URI.</summary>
    public static bool IsUri(string text) => text.All(char.IsAscii) && IsIri(text);

    /// <summary>RFC 3986, URI-reference.</summary>
    public static bool IsUriReference(string text) => text.All(char.IsAscii) && IsIriReference(text);

    /// <summary>RFC 3987, IRI.</summary>
    public static bool IsIri(string text) => Scheme().IsMatch(text) && IsIriReference(text);

    /// <summary>RFC 3987, IRI-reference.</summary>
    public static bool IsIriReference(string text)
    {
        var match = Reference().Match(text);
        if (!match.Success)
            return false;
        if (match.Groups["authority"] is { Success: true } authority)
            return Authority().Match(authority.Value) is { Success: true } host && (!host.Groups["literal"].Success || IsIpv6(host.Groups["literal"].Value) || host.Groups["literal"].Value.StartsWith('v'));
        // Without a scheme a colon in the first segment would make one.
        return match.Groups["scheme"].Success || !match.Groups["path"].Value.Split('/')[0].Contains(':', StringComparison.Ordinal);
    }

    /// <summary>RFC 4122.</summary>
    public static bool IsUuid(string text) => text.Length == 36 && Guid.TryParseExact(text, "D", out _);

    /// <summary>RFC 2673, section 3.2: four decimal numbers without leading zeros.</summary>
    public static bool IsIpv4(string text) => Ipv4().IsMatch(text);

    /// <summary>RFC 4291, section 2.2; no zone.</summary>
    public static bool IsIpv6(string text) =>
        text.Contains(':', StringComparison.Ordinal) && text.All(c => char.IsAsciiHexDigit(c) || c is ':' or '.')
        && (!text.Contains('.', StringComparison.Ordinal) || IsIpv4(text[(text.LastIndexOf(':') + 1)..]))
        && !text.Split(':').Any(group => group.Length > 4 && !group.Contains('.', StringComparison.Ordinal))
        && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    /// <summary>RFC 1123, section 2.1.</summary>
    public static bool IsHostName(string text) => text.Length is > 0 and <= 253 && HostName().IsMatch(text);

    /// <summary>RFC 6901.</summary>
    public static bool IsJsonPointer(string text) => JsonPointer().IsMatch(text);

    /// <summary>ECMA-262.</summary>
    public static bool IsRegex(string text)
    {
        try
        {
            // .NET takes these and ECMA-262 does not.
            if (text.Contains("\\Z", StringComparison.Ordinal) || text.Contains("\\a", StringComparison.Ordinal))
                return false;
            SchemaPattern.Compile(text);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsAddressLiteral(string text) =>
        text.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase) ? IsIpv6(text[5..]) : IsIpv4(text);

    [GeneratedRegex(@"^(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:\.[0-9]+)?(?:[Zz]|(?<sign>[+-])(?<offsetHour>[0-9]{2}):(?<offsetMinute>[0-9]{2}))\z", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*|""(?:[^""\\\r\n]|\\.)*"")\z", RegexOptions.CultureInvariant)]
    private static partial Regex LocalPart();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(
        @"^(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*):)?(?://(?<authority>[^/?#]*))?(?<path>(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|[\u00A0-\uFFEF]|%[0-9A-Fa-f]{2})*)(?:\?(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|[\u00A0-\uFFEF]|%[0-9A-Fa-f]{2})*)?(?:\#(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|[\u00A0-\uFFEF]|%[0-9A-Fa-f]{2})*)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex(
        @"^(?:(?:[A-Za-z0-9._~!$&'()*+,;=:-]|[\u00A0-\uFFEF]|%[0-9A-Fa-f]{2})*@)?(?:\[(?<literal>[^\]]+)\]|(?:[A-Za-z0-9._~!$&'()*+,;=-]|[\u00A0-\uFFEF]|%[0-9A-Fa-f]{2})*)(?::[0-9]*)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Authority();

    [GeneratedRegex(@"^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\.(?!\z)|\z)){4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Ipv4();

    [GeneratedRegex(@"^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostName();

    [GeneratedRegex(@"^(?:/(?:[^~/]|~[01])*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex JsonPointer();
}
