using System.Collections.Immutable;
using ContentLint.Analysis;

namespace ContentLint.Rules.Markup;

/// <summary>The rules of the family CL6.</summary>
public static class MarkupRules
{
    /// <summary>One instance of each, by id.</summary>
    public static ImmutableArray<Rule> All { get; } = [new DuplicateAttribute()];
}
