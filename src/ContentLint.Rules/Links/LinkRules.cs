using System.Collections.Immutable;
using ContentLint.Analysis;

namespace ContentLint.Rules.Links;

/// <summary>The rules of the family CL4.</summary>
public static class LinkRules
{
    /// <summary>One instance of each, by id.</summary>
    public static ImmutableArray<Rule> All { get; } = [new LinkTargetNotFound(), new LinkPathCase(), new FragmentNotFound(), new ScriptUrl(), new BlankWithoutNoopener(), new InsecureLink()];
}
