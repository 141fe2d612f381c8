using ContentLint.Configuration;
using ContentLint.Diagnostics;
using ContentLint.Rules.Hosts;

namespace ContentLint.Rules.Embedded;

/// <summary>The option that lets resources of trusted hosts pass.</summary>
internal static class EmbeddedHosts
{
    /// <summary>The option's name.</summary>
    public const string OptionName = "hosts";

    /// <summary>The option, as a rule declares it.</summary>
    /// <param name="what">What is accepted, as a plural.</param>
    public static RuleOption Option(string what) =>
        new(OptionName, RuleOptionType.StringList, "[]", $"Hosts whose {what} are accepted: a host, `*.a.example` for all below another, or `*`.");

    /// <summary>Whether a host is trusted.</summary>
    /// <param name="options">The rule's options.</param>
    /// <param name="host">A lower-case host.</param>
    public static bool IsTrusted(RuleOptions options, string host) => HostPatterns.Match(options.GetStrings(OptionName), host);
}
