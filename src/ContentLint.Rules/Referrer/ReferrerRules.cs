using System.Collections.Immutable;
using ContentLint.Analysis;

namespace ContentLint.Rules.Referrer;

/// <summary>The rules of the family CL3.</summary>
public static class ReferrerRules
{
    /// <summary>One instance of each, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        new MissingReferrerPolicy(), new MissingEmbedReferrerPolicy(), new InvalidReferrerPolicy(), new LeakyReferrerPolicy(),
        new HotlinkBlockedHost(), new ReferrerNeeded(), new ConflictingReferrerPolicy(), new MetaReferrerWeak(),
    ];
}
