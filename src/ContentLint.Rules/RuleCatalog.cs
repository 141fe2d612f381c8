using System.Collections.Immutable;
using ContentLint.Analysis;
using ContentLint.Diagnostics;
using ContentLint.Rules.Embedded;
using ContentLint.Rules.FrontMatter;
using ContentLint.Rules.Images;
using ContentLint.Rules.Links;
using ContentLint.Rules.Markup;
using ContentLint.Rules.Referrer;

namespace ContentLint.Rules;

/// <summary>All rules. The list is explicit, since a native program cannot look for types; a test finds a rule that is missing.</summary>
public static class RuleCatalog
{
    /// <summary>One instance of each rule, by id.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. FrontMatterRules.All,
        .. ImageRules.All,
        .. ReferrerRules.All,
        .. LinkRules.All,
        .. EmbeddedRules.All,
        .. MarkupRules.All,
    ];

    /// <summary>The descriptors of the rules and of what the engine itself reports, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        [.. ToolDescriptors.All.Concat(All.Select(rule => rule.Descriptor)).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];
}
