using System.Collections.Immutable;
using ContentLint.Configuration;
using ContentLint.Rules.Hosts;

namespace ContentLint.Rules.Referrer;

/// <summary>Players that do not work unless they are told which site they stand in.</summary>
internal static class ReferrerNeedingHosts
{
    /// <summary>The option that adds hosts.</summary>
    public const string OptionName = "hosts";

    /// <summary>What to write for them: the origin is sent, the page is not. It is what browsers do by default.</summary>
    public const string Policy = "strict-origin-when-cross-origin";

    // The player asks for the embedding page's identity since autumn 2025, and shows error 153 without it.
    private static readonly ImmutableArray<string> Listed =
        ["youtube.com", "www.youtube.com", "m.youtube.com", "youtube-nocookie.com", "www.youtube-nocookie.com"];

    /// <summary>Why a host needs the referrer, as a clause without its subject; null if it is not known to.</summary>
    /// <param name="options">The rule's options.</param>
    /// <param name="host">A lower-case host.</param>
    public static string? Reason(RuleOptions options, string host)
    {
        if (Listed.Contains(host, StringComparer.Ordinal))
            return "plays nothing but 'error 153' to a page that hides its referrer";
        return HostPatterns.Match(options.GetStrings(OptionName), host) ? "is configured as a host that needs the referrer" : null;
    }
}
