using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace ContentLint.Rules.Hosts;

/// <summary>
/// Hosts that no public certificate can be had for: names and addresses of the reader's machine, of private networks and of other name
/// systems, and reserved ones (RFC 1918, 5737, 6598, 6761, 6762, 7686, 8375, 9476).
/// </summary>
internal static class UnencryptedHosts
{
    /// <summary>
    /// The reserved names <c>.example</c> and <c>.test</c> are not in it: examples use them for hosts of the public internet.
    /// </summary>
    private static readonly ImmutableArray<string> Suffixes =
    [
        ".localhost", ".localdomain", ".local", ".invalid", ".onion", ".i2p", ".alt", ".internal", ".home.arpa",
        ".intranet", ".private", ".corp", ".home", ".lan",
    ];

    private static readonly ImmutableArray<IPNetwork> Networks =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16",
            "192.0.2.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "::/127", "fc00::/7", "fe80::/10", "2001:db8::/32",
        }.Select(static network => IPNetwork.Parse(network)),
    ];

    /// <summary>Whether a host is one of them; names without a dot are those of an intranet.</summary>
    /// <param name="host">A lower-case host in its serialized form; an IPv6 address in brackets.</param>
    public static bool Contains(string host)
    {
        if (AddressOf(host) is { } address)
            return Networks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));
        return !host.Contains('.', StringComparison.Ordinal) || Suffixes.Any(suffix => host.EndsWith(suffix, StringComparison.Ordinal));
    }

    /// <summary>Whether a host is an address, public or not.</summary>
    /// <param name="host">A lower-case host in its serialized form; an IPv6 address in brackets.</param>
    public static bool IsAddress(string host) => AddressOf(host) is not null;

    private static IPAddress? AddressOf(string host)
    {
        var isWrittenAsAddress = host is ['[' or (>= '0' and <= '9'), ..];
        return isWrittenAsAddress && IPAddress.TryParse(host.Trim('[', ']'), out var address)
            && address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6 ? address : null;
    }
}
