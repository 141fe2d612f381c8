using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace ContentLint.Rules.Hosts;

/// <summary>Hosts that no public certificate can be had for: RFC 6761, RFC 6762, RFC 7686, RFC 1918, RFC 5737.</summary>
internal static class UnencryptedHosts
{
    private static readonly ImmutableArray<string> Suffixes = [".localhost", ".local", ".invalid", ".onion", ".internal", ".home.arpa"];

    private static readonly ImmutableArray<IPNetwork> Networks =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16",
            "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "::1/128", "fc00::/7", "fe80::/10", "2001:db8::/32",
        }.Select(static network => IPNetwork.Parse(network)),
    ];

    /// <summary>Whether a host is one of them; names without a dot are those of an intranet.</summary>
    /// <param name="host">A lower-case host; an IPv6 address in brackets.</param>
    public static bool Contains(string host)
    {
        if (host.StartsWith('[') || char.IsAsciiDigit(host[0]))
        {
            var isAddress = IPAddress.TryParse(host.Trim('[', ']'), out var address) && address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6;
            if (isAddress)
                return Networks.Any(network => network.Contains(address!));
        }

        return !host.Contains('.', StringComparison.Ordinal)
            || Suffixes.Any(suffix => host.EndsWith(suffix, StringComparison.Ordinal));
    }
}
