using System.Collections.Immutable;
using ContentLint.Diagnostics;

namespace ContentLint.Rules.Referrer;

/// <summary>The options of the rules about hosts that refuse the referrers of other sites.</summary>
/// <param name="Hosts">Patterns of further hosts; one after <c>!</c> removes hosts from the built-in list.</param>
internal sealed record RefusingHostsOptions(ImmutableArray<string> Hosts) : IRuleOptions<RefusingHostsOptions>
{
    public static RefusingHostsOptions Read(RuleOptionReader options) => new(
        Hosts: options.Texts(
            ReferrerHosts.OptionName,
            [],
            "Further hosts that refuse foreign referrers and answer without one: a host, `*.a.example` for all below another, or `*`. "
            + $"`!*.a.example` takes hosts off the list. Listed are {ReferrerHosts.RefusingInWords}."));
}
