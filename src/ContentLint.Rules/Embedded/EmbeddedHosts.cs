using System.Collections.Immutable;
using ContentLint.Diagnostics;

namespace ContentLint.Rules.Embedded;

/// <summary>The option that accepts resources of trusted hosts.</summary>
internal static class EmbeddedHosts
{
    /// <summary>The option's name.</summary>
    public const string OptionName = "hosts";

    /// <summary>Reads the option.</summary>
    /// <param name="options">The rule's options.</param>
    /// <param name="what">What is accepted, as a plural.</param>
    public static ImmutableArray<string> Read(RuleOptionReader options, string what) =>
        options.Texts(OptionName, [], $"Hosts whose {what} are accepted: a host, `*.a.example` for all below another, or `*`.");
}
